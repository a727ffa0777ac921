package dev.autopack.sync.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.sync.server.TestConfig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartupChecksTest {

    @Test
    void ordinaryOptionsAreFine() {
        var config = TestConfig.of().withProject("shop", Path.of("docs"));

        assertThat(StartupChecks.problems(config)).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var config = TestConfig.of().withProject("../shop", Path.of("docs")).withAtOnceMax(0);

        assertThat(StartupChecks.problems(config))
                .hasSize(2)
                .anySatisfy(it -> assertThat(it).contains("../shop"))
                .anySatisfy(it -> assertThat(it).contains("sync.limits.at-once-max"));
    }
}
