package dev.autopack.executor.domain.change;

/** A path, file or set of files that may not exist; the message names the value. */
public final class InvalidChange extends IllegalArgumentException {
    public InvalidChange(String message) {
        super(message);
    }
}
