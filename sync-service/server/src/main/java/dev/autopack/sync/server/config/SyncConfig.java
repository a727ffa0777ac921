package dev.autopack.sync.server.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Whose ledgers sync-service reads, and how much of them. */
@ConfigMapping(prefix = "sync")
public interface SyncConfig {
    /** The docs folder of each project, by the project's id. */
    Map<String, Path> projects();

    Limits limits();

    /** What one request may cost. */
    interface Limits {
        /** Size of a ledger beyond which it is not read, in bytes. */
        @WithDefault("4194304")
        int ledgerBytesMax();

        /** Lines of a ledger beyond which it is not read. */
        @WithDefault("50000")
        int ledgerLinesMax();

        /** Skipped lines that a report names for each ledger; all of them are counted. */
        @WithDefault("1000")
        int skippedListedMax();

        /** Syncs at the same time; each may hold three ledgers in memory. */
        @WithDefault("1")
        int atOnceMax();

        /** How long a further sync waits for its turn before it is refused. */
        @WithDefault("PT10S")
        Duration turnWait();
    }
}
