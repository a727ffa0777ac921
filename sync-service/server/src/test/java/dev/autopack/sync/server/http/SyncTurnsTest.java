package dev.autopack.sync.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autopack.sync.domain.refusal.Reason;
import dev.autopack.sync.domain.refusal.Refusal;
import dev.autopack.sync.server.TestConfig;
import org.junit.jupiter.api.Test;

class SyncTurnsTest {
    private final SyncTurns turns = new SyncTurns(TestConfig.of().withAtOnceMax(1));

    @Test
    void oneMoreThanAllowedIsRefusedAndMayComeAgain() {
        var refusal =
                catchThrowableOfType(
                        Refusal.class, () -> turns.take(() -> turns.take(() -> "inner")));

        assertThat(refusal.reason()).isEqualTo(Reason.SYNC_BUSY);
        assertThat(turns.take(() -> "later")).isEqualTo("later");
    }
}
