package dev.autopack.sync.server.wiring;

import dev.autopack.sync.domain.sync.LedgerDocuments;
import dev.autopack.sync.domain.sync.SyncLedgers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts the use cases together with what they need. */
class UseCases {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    SyncLedgers syncLedgers(LedgerDocuments documents) {
        return new SyncLedgers(documents);
    }
}
