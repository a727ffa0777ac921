package dev.autopack.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenVersionTest {
    @Test
    void is_read_from_what_maven_prints() {
        var printed =
                "\u001b[1mApache Maven 3.8.7\u001b[m\nMaven home: /usr/share/maven\nJava version: 25.0.1";
        assertThat(MavenVersion.printedIn(printed)).contains(new MavenVersion(3, 8, 7));
    }

    @Test
    void is_absent_from_anything_else() {
        assertThat(MavenVersion.printedIn("mvn: command not found")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3.6.2,false",
        "3.6.3,true",
        "3.8.7,true",
        "3.10.0,true",
        "4.0.0,false",
        "2.2.1,false"
    })
    void decides_whether_a_maven_can_build_the_product(String version, boolean suffices) {
        var maven =
                new Maven(
                        Path.of("mvn"),
                        MavenVersion.printedIn("Apache Maven " + version).orElseThrow());
        assertThat(MavenSearch.suffices(maven)).isEqualTo(suffices);
    }

    @Test
    void candidates_are_what_is_named_then_what_was_fetched_then_what_is_on_the_path() {
        var separator = java.io.File.pathSeparator;
        var environment = Map.of("MAVEN_HOME", "/m", "PATH", "/a" + separator + separator + "/b");
        assertThat(new MavenSearch(Path.of("/tools"), environment, false).candidates())
                .containsExactly(
                        Path.of("/m/bin/mvn"),
                        Path.of("/tools/apache-maven-3.9.11/bin/mvn"),
                        Path.of("/a/mvn"),
                        Path.of("/b/mvn"));
    }
}
