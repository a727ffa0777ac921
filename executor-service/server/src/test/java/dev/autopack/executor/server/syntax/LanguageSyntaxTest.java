package dev.autopack.executor.server.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.quality.SyntaxCheck.Fault;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageSyntaxTest {
    private final LanguageSyntax syntax = new LanguageSyntax();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A.java|class A { void f() { var x = 1; } }",
                "A.java|class A { void f() { int _ = 1; } }",
                "A.java|record P(int x) { static int f(Object o) { return switch (o) { case P(_) -> 1;"
                        + " default -> 2; }; } }",
                "A.java|void main() { IO.println(\"x\"); }",
                "module-info.java|module a.b { requires java.base; }",
                "a.py|def f(a, /, *, b: int = 1): ...",
                "a.py|print 'old'",
                "a.py|x = f\"{d[\"k\"]}\"",
                "a.json|{\"a\": [1, 2, {}]}",
                "tsconfig.json|{ /* why */ \"a\": [1, 2,], }",
                ".vscode/x.json|{} // end",
                "a.yaml|a: {b: [1, 2]}",
                "templates/a.yaml|a: {{ .Values.b }}",
                "compose.yaml|services: {web: {image: x}}",
                "compose.override.yml|include: [a.yml]",
                "a.xml|<?xml version=\"1.0\"?><a b=\"c\">&amp;<d/></a>",
                "a.xml|<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
                "Cargo.toml|[a]",
                "a.properties|a=\\u00e9",
                "a.ts|const a = <T,>(",
                "src/test/resources/invalid/a.json|{",
                "unknown.xyz|((("
            })
    void rightTextPasses(String path, String content) {
        assertThat(fault(path, content)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A.java|class A { void f() { var x = ; } }",
                "A.java|class A {",
                "A.java|class A { } }",
                "a.py|def f(x:",
                "a.py|x = 'abc",
                "a.py|class class: pass",
                "a.json|{\"a\": 1,}",
                "a.json|{\"a\": 1} {}",
                "a.json|{ /* why */ }",
                "a.yaml|a: [1, 2",
                "a.yaml|a: b: c",
                "a.yaml|a: @b",
                "compose.yaml|volumes: {services: {}}",
                "docker-compose.prod.yml|version: \"3\"",
                "a.xml|<a><b></a>",
                "a.xml|<a b=c/>",
                "pom.xml|<project>",
                "Cargo.toml|[a",
                "Cargo.toml|a = ",
                "a.properties|a=\\u00zz",
                "src/main/resources/invalid/a.json|{"
            })
    void wrongTextDoesNot(String path, String content) {
        assertThat(fault(path, content)).isPresent();
    }

    @Test
    void aChangeWithoutJavaFilesHasNothingToCompile() {
        assertThat(syntax.faults(Map.of(new RepoPath("greeting.txt"), "hello\n"))).isEmpty();
        assertThat(syntax.faults(Map.of())).isEmpty();
    }

    @Test
    void anEmptyJsonFileIsWrongAndTheFaultHasALine() {
        assertThat(fault("a.json", "")).isPresent();
        assertThat(fault("a.py", "x = 1\ny = (\n")).map(Fault::line).contains(3);
        assertThat(fault("A.java", "class A {\n  int = 3;\n}\n")).map(Fault::line).contains(2);
        assertThat(fault("a.yaml", "a: 1\nb: [\n")).map(Fault::line).contains(3);
    }

    @Test
    void nothingIsFetchedOrExpanded() {
        var external = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///none\">]><a>&x;</a>";
        var bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: !!java.net.URL [*c]\n";

        assertThat(fault("a.xml", external)).isEmpty();
        assertThat(fault("a.yaml", bomb)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A.java", "a.py", "a.json", "a.yaml", "a.xml", "a.toml"})
    void nestingWithoutEndIsAnAnswerToo(String path) {
        for (var open : new String[] {"(", "[", "{", "<a>", "{\"a\":", "-\n "}) {
            assertThat(fault(path, "x = " + open.repeat(5_000))).isNotNull();
            assertThat(fault(path, open.repeat(5_000))).isNotNull();
        }
    }

    @Property(tries = 40)
    void anyTextAtAllGivesAnAnswer(@ForAll @StringLength(max = 60) String content) {
        for (var path : new String[] {"A.java", "a.py", "a.json", "a.yaml", "a.xml", "a.toml"}) {
            assertThat(fault(path, content)).isNotNull();
        }
    }

    private Optional<Fault> fault(String path, String content) {
        return syntax.fault(new RepoPath(path), content);
    }
}
