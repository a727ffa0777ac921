package dev.autopack.api.server.wake;

import java.io.IOException;

/** Where the database tells that phases are ready. */
public interface ReadyChannel {
    /** Runs {@code heard} once when connected and after each word, until the connection is lost. */
    void listen(Runnable heard) throws IOException;

    void close();
}
