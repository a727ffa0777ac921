package dev.autopack.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.local.launch.Verb;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final StringWriter errors = new StringWriter();

    @TempDir Path state;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEST")
    void every_verb_that_the_first_stage_hands_over_is_known(Verb verb) {
        assertThat(Main.commandLine().getSubcommands()).containsKey(verb.word());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fly", "up --port", "status --nonsense", "run", "run plan.json"})
    void a_misspelt_command_is_refused_with_status_2(String words) {
        assertThat(execute(words.split(" "))).isEqualTo(2);
        assertThat(errors.toString()).isNotBlank();
    }

    @Test
    void a_verb_that_needs_the_stack_says_that_it_is_not_running() {
        assertThat(execute("ledger", "verify", "--state", state.toString())).isEqualTo(1);
        assertThat(errors.toString().strip())
                .isEqualTo("Autopack is not running. Start it with 'deploy/autopack up'.");
    }

    @Test
    void nothing_is_wrong_with_stopping_what_does_not_run() {
        assertThat(execute("down", "--state", state.toString())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api=0", "api=65536", "web=80"})
    void a_port_that_cannot_be_is_refused(String port) {
        assertThat(execute("up", "--state", state.toString(), "--port", port)).isEqualTo(1);
    }

    private int execute(String... words) {
        return Main.commandLine().setErr(new PrintWriter(errors, true)).execute(words);
    }
}
