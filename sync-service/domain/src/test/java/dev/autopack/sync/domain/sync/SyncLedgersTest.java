package dev.autopack.sync.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autopack.sync.domain.ledger.LedgerKind;
import dev.autopack.sync.domain.project.ProjectId;
import dev.autopack.sync.domain.refusal.Reason;
import dev.autopack.sync.domain.refusal.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncLedgersTest {
    private static final ProjectId PROJECT = new ProjectId("shop");
    private final SyncLedgers syncLedgers =
            new SyncLedgers(
                    new InMemoryDocuments(PROJECT, Map.of(LedgerKind.DEBUG_LOG, "## DBG-1\n")));

    @Test
    void everyLedgerIsReportedAlsoAMissingOne() {
        var report = syncLedgers.sync(PROJECT, SyncMode.DOCS_ONLY);

        assertThat(report.files()).hasSize(3);
        assertThat(report.files())
                .contains(
                        new FileReport.Missing(LedgerKind.BUILD_HISTORY),
                        new FileReport.Missing(LedgerKind.ARCHITECTURE));
        assertThat(report.files().getLast()).isInstanceOf(FileReport.Read.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DOCS_ONLY")
    void aModeThatNeedsAnIndexIsRefused(SyncMode mode) {
        var refusal = catchThrowableOfType(Refusal.class, () -> syncLedgers.sync(PROJECT, mode));

        assertThat(refusal.reason()).isEqualTo(Reason.MODE_NOT_AVAILABLE);
    }

    @Test
    void anUnknownProjectIsRefused() {
        var unknown = new ProjectId("other");

        var refusal =
                catchThrowableOfType(
                        Refusal.class, () -> syncLedgers.sync(unknown, SyncMode.DOCS_ONLY));

        assertThat(refusal.reason()).isEqualTo(Reason.PROJECT_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a..b", "-a", "a b", "ä", "a\n"})
    void anIdThatCouldBeAPathIsNoProjectId(String value) {
        assertThatThrownBy(() -> new ProjectId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "autopack", "My.App_2-x", "0"})
    void anOrdinaryNameIsAProjectId(String value) {
        assertThat(new ProjectId(value).value()).isEqualTo(value);
    }
}
