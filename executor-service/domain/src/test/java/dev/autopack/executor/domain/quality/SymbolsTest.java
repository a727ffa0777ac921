package dev.autopack.executor.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.RepoPath;
import org.junit.jupiter.api.Test;

class SymbolsTest {
    @Test
    void javaGivesTypesAndConstants() {
        var text =
                """
                public final class A<T> extends B {
                    public static final int LIMIT = 3;
                    private int hidden() { return 1; }
                    public <X> List<X> all(X one) { return null; }
                    // public void gone() {}
                    public record Inner(int x) {}
                    private record Own(int x) {}
                }
                """;

        assertThat(names("A.java", text)).containsExactly("A", "LIMIT", "Inner");
    }

    @Test
    void pythonGivesWhatStandsAtTheEdge() {
        var text =
                """
                LIMIT = 3
                lower = 4
                class A:
                    def inner(self): pass
                async def b(): pass
                x == LIMIT
                """;

        assertThat(names("a.py", text)).containsExactly("LIMIT", "A", "b");
    }

    @Test
    void otherLanguagesGiveTheirDeclarations() {
        assertThat(names("a.go", "func (r *T) Run(x int) {\n}\ntype T struct {\n}\n"))
                .containsExactly("Run", "T");
        assertThat(names("a.ts", "export const a = 1;\nexport default class B {}\ntype C = 1;\n"))
                .containsExactly("a", "B", "C");
        assertThat(names("a.rs", "pub(crate) async fn run() {}\nstruct S;\n"))
                .containsExactly("run", "S");
        assertThat(names("a.kt", "internal data class A(val x: Int)\nfun <T> b() {}\n"))
                .containsExactly("A", "b");
        assertThat(names("a.cs", "namespace N;\npublic sealed class A {}\n")).containsExactly("A");
        assertThat(names("a.rb", "class A\n  LIMIT = 1\n  def run?\n  end\nend\n"))
                .containsExactly("A", "LIMIT", "run?");
        assertThat(names("a.txt", "class A {}\n")).isEmpty();
    }

    private static Iterable<String> names(String path, String text) {
        return Symbols.of(text, Language.of(new RepoPath(path))).keySet();
    }
}
