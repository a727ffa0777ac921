package dev.autopack.executor.server.git.transfer;

import org.eclipse.jgit.errors.TransportException;

/** A remote asked for more than it gets. The message is a sentence for the owner of the run. */
public final class TransferRefused extends TransportException {
    private static final long serialVersionUID = 1L;

    public TransferRefused(String message) {
        super(message);
    }
}
