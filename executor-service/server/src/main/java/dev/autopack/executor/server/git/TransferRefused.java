package dev.autopack.executor.server.git;

import org.eclipse.jgit.errors.TransportException;

/** A remote asked for more than it gets. The message is a sentence for the owner of the run. */
final class TransferRefused extends TransportException {
    private static final long serialVersionUID = 1L;

    TransferRefused(String message) {
        super(message);
    }
}
