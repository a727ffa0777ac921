package dev.autopack.executor.server.git.transfer;

import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;

/**
 * Says in a sentence why a transfer failed. The transport's own messages quote addresses and paths,
 * and are for the log only.
 */
public final class TransferFault {
    private static final int CAUSES_MAX = 16;

    private TransferFault() {}

    public static String sentence(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_MAX)
                .map(TransferFault::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("the repository cannot be reached");
    }

    private static Optional<String> known(Throwable fault) {
        return switch (fault) {
            case TransferRefused refused -> Optional.ofNullable(refused.getMessage());
            case NoRemoteRepositoryException _ ->
                    Optional.of("there is no git repository at the address");
            case TooLargeObjectInPackException _ ->
                    Optional.of("the repository holds an object larger than allowed");
            case CorruptObjectException _ ->
                    Optional.of("the repository holds an object that git's own checks refuse");
            case MissingObjectException _ ->
                    Optional.of("the repository lacks objects of its own history");
            case InterruptedIOException _ -> Optional.of("the repository did not answer in time");
            default -> Optional.empty();
        };
    }
}
