package dev.autopack.auth.guard.identity;

/** The credential could not be judged now; it is neither good nor bad. */
public class IdentityUnavailable extends RuntimeException {

    public IdentityUnavailable(String message) {
        super(message);
    }

    public IdentityUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
