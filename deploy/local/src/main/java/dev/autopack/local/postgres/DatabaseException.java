package dev.autopack.local.postgres;

/** The embedded database could not do what was asked; the message is a sentence for a person. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean aboutThePort;

    DatabaseException(String message) {
        super(message);
        this.aboutThePort = false;
    }

    DatabaseException(String message, Throwable cause) {
        super(message, cause);
        this.aboutThePort = false;
    }

    private DatabaseException(int port, Throwable cause) {
        super("Port %d for PostgreSQL is taken by another program.".formatted(port), cause);
        this.aboutThePort = true;
    }

    static DatabaseException portTaken(int port, Throwable cause) {
        return new DatabaseException(port, cause);
    }

    /** Whether another port would help. */
    public boolean isAboutThePort() {
        return aboutThePort;
    }
}
