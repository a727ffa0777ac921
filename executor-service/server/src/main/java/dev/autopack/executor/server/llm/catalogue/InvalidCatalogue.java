package dev.autopack.executor.server.llm.catalogue;

/** The list of models cannot be used; the message names the line or the field. */
public final class InvalidCatalogue extends RuntimeException {
    InvalidCatalogue(String message) {
        super(message);
    }

    InvalidCatalogue(String message, Throwable cause) {
        super(message, cause);
    }
}
