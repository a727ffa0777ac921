package dev.autopack.verify.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo, as a newcomer sees it. */
@ExtendWith(SharedStack.class)
class DemoAcceptanceTest {
    private static final int LIMIT_SECONDS = 180;

    @Test
    void theDemoRunCompletesAndIsVerified(RealStack stack) {
        var demo = stack.launch("demo", List.of("--plain-start"));

        assertThat(demo.status(LIMIT_SECONDS)).as(demo.printed()).isZero();
        assertThat(demo.printed())
                .contains("✓ the run ended as DONE_SUCCESS", "✓ tokens add up")
                .doesNotContain("✗");
    }
}
