package dev.autopack.sync.domain.refusal;

/** A request that the service understood and does not fulfil. */
public final class Refusal extends RuntimeException {
    private final Reason reason;
    private final String detail;

    public Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Refusal(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** A sentence for the caller, without paths. */
    public String detail() {
        return detail;
    }
}
