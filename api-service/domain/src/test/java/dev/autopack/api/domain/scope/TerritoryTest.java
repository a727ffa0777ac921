package dev.autopack.api.domain.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryTest {
    @ParameterizedTest
    @CsvSource({
        "src/a/, src/b/, true",
        "src/a/, src/a/, false",
        "src/, src/b/x.java, false",
        "src, src/b/x.java, false",
        "src/a, src/ab, true",
        "src/A.java, SRC/a.java, false",
        "caf\u00e9/x, cafe\u0301/x, false",
        "./src/a, src/a, false",
        "src//a/, src/a/b, false",
        "src\\a, src/a/b, false",
        "src/*/x, src/b/y, false",
        "**/*.java, docs/, false",
        "., docs/, false",
        "docs/../src, src/a, false"
    })
    void twoPhasesKeepApartWhenNeitherPathHoldsTheOther(String one, String other, boolean apart) {
        var first = writing(one);
        var second = writing(other);

        assertThat(first.isApartFrom(second)).isEqualTo(apart);
        assertThat(second.isApartFrom(first)).isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({
        "src/a/, lib/, lib/, true",
        "src/a/, src/b/, lib/, false",
        "src/a/, lib/, src/, false"
    })
    void whatOneReadsTheOtherDoesNotWrite(String write, String read, String other, boolean apart) {
        var first = territory(List.of(write), List.of(read));
        var second =
                apart ? territory(List.of("src/b/"), List.of(other)) : writing("src/b/", other);

        assertThat(first.isApartFrom(second)).isEqualTo(apart);
        assertThat(second.isApartFrom(first)).isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({"src/a/", "docs/"})
    void aPhaseThatNamesNoPathsKeepsApartFromNone(String other) {
        assertThat(territory(List.of(), List.of()).isApartFrom(writing(other))).isFalse();
        assertThat(writing(other).isApartFrom(territory(List.of(), List.of()))).isFalse();
    }

    @Property
    void noFileIsWrittenByBothAndNoneIsWrittenByOneAndReadByTheOther(
            @ForAll("places") List<String> writes,
            @ForAll("places") List<String> reads,
            @ForAll("places") List<String> otherWrites,
            @ForAll("file") String file) {
        var first = territory(writes, reads);
        var second = territory(otherWrites, List.of());

        if (first.isApartFrom(second)) {
            assertThat(covers(writes, file) && covers(otherWrites, file)).isFalse();
            assertThat(covers(reads, file) && covers(otherWrites, file)).isFalse();
        }
    }

    @Provide
    Arbitrary<List<String>> places() {
        var folder = names().list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("/", parts));
        return Arbitraries.oneOf(folder, folder.map(path -> path + "/"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> file() {
        return names().list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("/", parts));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("a", "b", "A");
    }

    private static boolean covers(List<String> entries, String file) {
        return entries.stream()
                .anyMatch(
                        entry -> entry.endsWith("/") ? file.startsWith(entry) : file.equals(entry));
    }

    private static Territory writing(String... paths) {
        return territory(List.of(paths), List.of());
    }

    private static Territory territory(List<String> writes, List<String> reads) {
        return Territory.of(PhaseScope.of(Map.of("paths", writes, "read_only_context", reads)));
    }
}
