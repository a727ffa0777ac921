package dev.autopack.api.server.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.ledger.LedgerContract;
import dev.autopack.api.domain.ledger.LedgerPages;
import dev.autopack.api.domain.ledger.LedgerVerifier;
import dev.autopack.api.domain.ledger.Verification;
import dev.autopack.api.domain.transaction.Transactions;
import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import dev.autopack.api.server.git.GitEnvironment;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
@QuarkusTestResource(GitEnvironment.class)
class NativeLedgerTest extends LedgerContract {
    private final Ledger ledger;
    private final LedgerPages pages;
    private final Transactions transactions;
    private final AgroalDataSource database;

    NativeLedgerTest(
            Ledger ledger,
            LedgerPages pages,
            Transactions transactions,
            AgroalDataSource database) {
        this.ledger = ledger;
        this.pages = pages;
        this.transactions = transactions;
        this.database = database;
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected LedgerPages pages() {
        return pages;
    }

    @Override
    protected <T> T within(Supplier<T> work) {
        return transactions.within(work);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET kind = 'other'",
                "DELETE FROM ledger_entry",
                "TRUNCATE ledger_entry"
            })
    void anEntryIsNeverChanged(String change) throws SQLException {
        append(Api.newRun("fixed"));

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(append-only table|permission denied).*");
        }
    }

    @Test
    void appendsAtTheSameTimeStandOneAfterTheOther() throws Exception {
        var run = Api.newRun("crowd");
        append(run);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                var _ = threads.submit(() -> append(run));
            }
        }

        var entries = within(() -> pages.entries(run, 0, 100));
        assertThat(entries).hasSize(21);
        assertThat(LedgerVerifier.verify(run, entries)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void anAppendIsUndoneWithItsTransaction() {
        var run = Api.newRun("undone");
        append(run);

        assertThatThrownBy(
                        () ->
                                within(
                                        () -> {
                                            append(run);
                                            throw new IllegalStateException("no");
                                        }))
                .isInstanceOf(RuntimeException.class);

        assertThat(within(() -> pages.head(run)).seq()).isEqualTo(1);
    }

    private boolean append(String run) {
        return within(() -> ledger.append(new EntryDraft(run, "kind", "me", Map.of("n", 1)))).seq()
                > 0;
    }
}
