package dev.autopack.executor.server.format;

import dev.autopack.executor.domain.draft.DraftFault;

/** Leaves the reading of an answer at the first fault; it never leaves this package. */
final class Faults extends Exception {
    private final DraftFault fault;
    private final String detail;

    Faults(DraftFault fault, String detail) {
        super(detail);
        this.fault = fault;
        this.detail = detail;
    }

    DraftFault fault() {
        return fault;
    }

    String detail() {
        return detail;
    }
}
