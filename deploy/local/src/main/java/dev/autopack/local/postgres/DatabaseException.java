package dev.autopack.local.postgres;

/** The embedded database could not do what was asked; the message is a sentence for a person. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(String message) {
        super(message);
    }

    DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
