package dev.autopack.executor.domain.refusal;

/** The executor's one way to say no; the message is written for the reader of the next attempt. */
public final class Refusal extends RuntimeException {
    private final Reason reason;

    public Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Refusal(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The message, which is never absent. */
    public String detail() {
        var message = getMessage();
        return message == null ? reason.name() : message;
    }
}
