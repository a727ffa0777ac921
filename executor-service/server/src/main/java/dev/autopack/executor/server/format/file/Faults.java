package dev.autopack.executor.server.format.file;

import dev.autopack.executor.domain.draft.DraftFault;

/** Leaves the reading of an answer at the first fault; it never leaves the readers. */
public final class Faults extends Exception {
    private static final int LENGTH_MAX = 2_000;

    private final DraftFault fault;
    private final String detail;

    public Faults(DraftFault fault, String detail) {
        super(detail);
        this.fault = fault;
        this.detail = detail.length() > LENGTH_MAX ? detail.substring(0, LENGTH_MAX) : detail;
    }

    public DraftFault fault() {
        return fault;
    }

    public String detail() {
        return detail;
    }
}
