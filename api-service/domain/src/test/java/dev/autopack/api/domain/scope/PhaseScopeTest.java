package dev.autopack.api.domain.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhaseScopeTest {
    @Test
    void deliverablesComeInOneShape() {
        var map = Map.<String, Object>of("code", List.of("b.py"), "tests", "a_test.py");

        assertThat(PhaseScope.of(Map.of("deliverables", map)).deliverables())
                .containsExactly("a_test.py", "b.py");
        assertThat(PhaseScope.of(Map.of("deliverables", List.of("x", "x"))).deliverables())
                .containsExactly("x");
    }

    @Test
    void aTestCommandIsAListOfWords() {
        var text = PhaseScope.of(Map.of("test_cmd", "python3 -m unittest  -v"));
        var list = PhaseScope.of(Map.of("test_cmd", List.of("mvn", "-q test")));

        assertThat(text.tests().orElseThrow().command())
                .containsExactly("python3", "-m", "unittest", "-v");
        assertThat(list.tests().orElseThrow().command()).containsExactly("mvn", "-q test");
        assertThat(text.tests().orElseThrow().timeout()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theCiSectionWinsOverTheTestCommand() {
        var ci =
                Map.<String, Object>of(
                        "command",
                        List.of("make", "check"),
                        "args",
                        List.of("-j2"),
                        "workdir",
                        "sub",
                        "timeout_seconds",
                        7);

        var tests = PhaseScope.of(Map.of("test_cmd", "other", "ci", ci)).tests().orElseThrow();

        assertThat(tests.command()).containsExactly("make", "check", "-j2");
        assertThat(tests.workdir()).isEqualTo("sub");
        assertThat(tests.timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void skippedOrAbsentTestsAreNone() {
        assertThat(PhaseScope.of(Map.of()).tests()).isEmpty();
        assertThat(PhaseScope.of(Map.of("test_cmd", "x", "ci", Map.of("skip", true))).tests())
                .isEmpty();
    }

    @Test
    void readOnlyContextIsNormalisedOnceAndForAll() {
        List<Object> raw =
                Arrays.asList(
                        "a",
                        "",
                        null,
                        7,
                        Map.of("path", "b", "reason", "r", "extra", 1),
                        Map.of("reason", "no path"));

        var once = ReadOnlyContext.normalised(raw);

        assertThat(once)
                .containsExactly(
                        Map.of("path", "a", "reason", ""), Map.of("path", "b", "reason", "r"));
        assertThat(ReadOnlyContext.normalised(once)).isEqualTo(once);
    }

    @Test
    void onlyAPlainTrueAllows() {
        var scope = PhaseScope.of(Map.of("allow_noop", true, "allow_mass_deletion", "true"));

        assertThat(scope.allowances()).containsExactly(Allowance.NOOP);
    }
}
