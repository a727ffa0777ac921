package dev.autopack.local.client;

import dev.autopack.local.launch.LaunchException;

/** The API said no; the message is its own sentence. */
public final class ApiException extends LaunchException {
    private static final long serialVersionUID = 1L;
    private final int status;

    ApiException(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
