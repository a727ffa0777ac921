package dev.autopack.verify.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.verify.source.Finding;
import dev.autopack.verify.source.Fixture;
import dev.autopack.verify.source.JavaFile;
import dev.autopack.verify.source.JavaFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of shape is able to fail. */
class RuleTest {
    @TempDir Path folder;

    @Test
    void aLongFileIsFound() {
        var file = parse("class Wrong {\n" + "// line\n".repeat(250) + "}");

        assertThat(new FileLines(250).check(file)).hasSize(1);
    }

    @Test
    void aLongMethodIsFoundAndItsAnnotationsDoNotCount() {
        var body = "int x;\n".repeat(38);

        var fits = parse("class Right {\n@Deprecated\nvoid m() {\n" + body + "}\n}");
        var tooLong = parse("class Wrong {\nvoid m() {\n" + body + "int y;\n}\n}");

        assertThat(new MethodSizes().check(fits)).isEmpty();
        assertThat(rules(new MethodSizes(), tooLong)).containsExactly("method too long");
    }

    @Test
    void longListsOfParametersAreFound() {
        var source =
                """
                class Wrong {
                    Wrong(int a, int b, int c, int d, int e, int f, int g) {}
                    void fits(int a, int b, int c, int d) {}
                    void m(int a, int b, int c, int d, int e) {}
                    record R(int a, int b, int c, int d, int e, int f, int g) {}
                }
                """;

        var findings = new MethodSizes().check(parse(source));

        assertThat(findings)
                .extracting(Finding::where)
                .containsExactlyInAnyOrder("Wrong.new", "Wrong.m", "Wrong.R");
    }

    @Test
    void deepNestingIsFoundAndElseIfIsNot() {
        var source =
                """
                class Wrong {
                    void deep() { for (;;) { if (true) { while (true) { } } } }
                    void chain(int a) { if (a == 1) { } else if (a == 2) { } else if (a == 3) { } }
                }
                """;

        var findings = new MethodSizes().check(parse(source));

        assertThat(findings).extracting(Finding::where).containsExactly("Wrong.deep");
    }

    @Test
    void badHabitsAreFound() {
        var source =
                """
                import java.util.*;
                // TODO later
                class WrongHelper {
                    Object none() { return null; }
                    void hide() { try { none(); } catch (IllegalStateException e) { } }
                    void broad() { try { none(); } catch (Exception e) { none(); } }
                    String sql = "SELECT a FROM b WHERE c";
                }
                """;

        assertThat(rules(new Idioms(), parse(source)))
                .containsExactlyInAnyOrder(
                        "wildcard import",
                        "unfinished",
                        "banned name",
                        "return null",
                        "empty catch",
                        "broad catch",
                        "sql outside a store");
    }

    @Test
    void anOpenSwitchOverAnOwnTypeIsFound() {
        var source =
                """
                class Wrong {
                    enum Colour { RED, BLUE }
                    sealed interface Shape { record Dot() implements Shape {} record Line() implements Shape {} }
                    int a(Colour c) { return switch (c) { case RED -> 1; default -> 2; }; }
                    int b(Shape s) { return switch (s) { case Shape.Dot _ -> 1; default -> 2; }; }
                    int fine(String s) { return switch (s) { case "RED" -> 1; default -> 2; }; }
                    int closed(Colour c) { return switch (c) { case RED -> 1; case BLUE -> 2; }; }
                }
                """;
        var file = parse(source);

        assertThat(OpenSwitches.over(List.of(file)).check(file)).hasSize(2);
    }

    @Test
    void aWidePortIsFound() {
        var methods = new StringBuilder();
        for (var i = 0; i < 9; i++) {
            methods.append("void m%d();".formatted(i));
        }

        assertThat(new Ports().check(parse("interface Wrong {" + methods + "}"))).hasSize(1);
    }

    @Test
    void aWidePackageIsFound() {
        var files = new ArrayList<JavaFile>();
        for (var i = 0; i < 16; i++) {
            files.add(parse("class T%d {}".formatted(i)));
        }

        assertThat(Packages.check(files)).hasSize(1);
        assertThat(Packages.check(files.subList(0, 15))).isEmpty();
    }

    @Test
    void aPublicTypeOfAServerIsListed() {
        var files =
                JavaFiles.parse(
                        new Fixture(folder)
                                .write(
                                        Map.of(
                                                "dev.autopack.x.server.git.Open",
                                                "public class Open {}",
                                                "dev.autopack.x.server.git.Hidden",
                                                "class Hidden {}")));

        assertThat(PublicTypes.listed(files)).isEqualTo("dev.autopack.x.server.git.Open\n");
    }

    @Test
    void anExemptionThatNothingNeedsIsFound() {
        var exemption = new Exemptions.Exemption("broad catch", "Loop.run", "outermost line");
        var needed = new Finding("broad catch", "Loop.run", "Exception");

        assertThat(new Exemptions(List.of(exemption)).applyTo(List.of(needed))).isEmpty();
        assertThat(new Exemptions(List.of(exemption)).applyTo(List.of()))
                .extracting(Finding::rule)
                .containsExactly("stale exemption");
    }

    @Test
    void allFindingsAreReportedAtOnce() {
        var findings = List.of(new Finding("a", "B", "c"), new Finding("d", "E", "f"));

        assertThatThrownBy(() -> Finding.assertNone(findings))
                .hasMessageContainingAll("2 findings", "B: c", "E: f");
    }

    private JavaFile parse(String source) {
        var type = "dev.autopack.x.server.http.Fixture%d".formatted(source.hashCode() & 0xffff);
        return JavaFiles.parse(new Fixture(folder).write(Map.of(type, source))).getFirst();
    }

    private static List<String> rules(Rule rule, JavaFile file) {
        return rule.check(file).stream().map(Finding::rule).toList();
    }
}
