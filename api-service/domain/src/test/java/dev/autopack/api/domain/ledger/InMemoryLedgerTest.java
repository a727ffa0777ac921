package dev.autopack.api.domain.ledger;

import java.time.Instant;
import java.util.function.Supplier;

class InMemoryLedgerTest extends LedgerContract {
    private final InMemoryLedger ledger =
            new InMemoryLedger(() -> Instant.parse("2026-01-01T00:00:00.123456789Z"));

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected LedgerPages pages() {
        return ledger;
    }

    @Override
    protected <T> T within(Supplier<T> work) {
        return work.get();
    }
}
