package dev.autopack.executor.server.remote;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;

/** A call to the API that did not succeed, with what a caller may do about it. */
final class ApiFailure extends RuntimeException {
    private final Kind kind;
    private final transient Refusal refusal;

    private ApiFailure(Kind kind, Refusal refusal) {
        super(refusal);
        this.kind = kind;
        this.refusal = refusal;
    }

    /** How much of the call may have taken effect. */
    enum Kind {
        /** The API never saw it, or said that it did nothing. */
        NOT_DONE,
        /** The answer was lost; it may have been done. */
        UNKNOWN,
        /** The API said no. */
        REFUSED
    }

    static ApiFailure notDone(String detail, Throwable cause) {
        return away(Kind.NOT_DONE, detail, cause);
    }

    static ApiFailure unknown(String detail, Throwable cause) {
        return away(Kind.UNKNOWN, detail, cause);
    }

    static ApiFailure refused(Reason reason, String detail, Throwable cause) {
        return new ApiFailure(Kind.REFUSED, new Refusal(reason, detail, cause));
    }

    boolean isNotDone() {
        return kind == Kind.NOT_DONE;
    }

    boolean isTransient() {
        return kind != Kind.REFUSED;
    }

    Refusal refusal() {
        return refusal;
    }

    private static ApiFailure away(Kind kind, String detail, Throwable cause) {
        return new ApiFailure(kind, new Refusal(Reason.CONTROL_PLANE_UNAVAILABLE, detail, cause));
    }
}
