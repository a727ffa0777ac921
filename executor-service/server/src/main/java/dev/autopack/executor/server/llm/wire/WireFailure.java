package dev.autopack.executor.server.llm.wire;

/** Carries a fault through a library that knows nothing of faults. */
final class WireFailure extends RuntimeException {
    private final Fault fault;

    WireFailure(Fault fault) {
        super(fault.detail());
        this.fault = fault;
    }

    WireFailure(Fault fault, Throwable cause) {
        super(fault.detail(), cause);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
