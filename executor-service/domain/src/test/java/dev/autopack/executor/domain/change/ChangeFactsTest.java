package dev.autopack.executor.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChangeFactsTest {
    @Test
    void linesAreCountedAgainstTheBase() {
        BaseFiles base = path -> new BaseFile.Text(FileMode.REGULAR, "one\ntwo\nthree\n");
        var set =
                ChangeSet.of(
                        List.of(
                                new FileChange.Modify(
                                        new RepoPath("a"), FileMode.REGULAR, "one\n2\nthree\n4\n"),
                                new FileChange.Delete(new RepoPath("b"))));

        var facts = ChangeFacts.of(set, base);

        assertThat(facts.files())
                .containsExactly(
                        new ChangeFacts.PerFile(new RepoPath("a"), 2, 1),
                        new ChangeFacts.PerFile(new RepoPath("b"), 0, 3));
        assertThat(facts.added()).isEqualTo(2);
        assertThat(facts.removed()).isEqualTo(4);
    }

    @Test
    void whatTheBaseDoesNotHaveIsAllNew() {
        var set =
                ChangeSet.of(
                        List.of(
                                new FileChange.Create(
                                        new RepoPath("a"), FileMode.REGULAR, "x\ny")));

        var facts = ChangeFacts.of(set, _ -> new BaseFile.Absent());

        assertThat(facts.files()).containsExactly(new ChangeFacts.PerFile(new RepoPath("a"), 2, 0));
    }

    @Test
    void aMissingLineEndIsAChangeOfThatLine() {
        assertThat(LineCount.between("a\nb\n", "a\nb")).isEqualTo(new LineCount(1, 1));
    }

    @Test
    void aRewriteBeyondTheBoundCountsEveryLine() {
        var before = lines("old", 5_000);
        var after = lines("new", 4_000);

        assertThat(LineCount.between(before, after)).isEqualTo(new LineCount(4_000, 5_000));
    }

    @Property
    void theCountIsThatOfTheLongestCommonSubsequence(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> before,
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> after) {
        var common = common(before, after, 0, 0);

        var count = LineCount.between(text(before), text(after));

        assertThat(count).isEqualTo(new LineCount(after.size() - common, before.size() - common));
    }

    // The textbook definition, slow and plain.
    private static int common(List<Integer> one, List<Integer> other, int at, int there) {
        var best = new int[one.size() + 1][other.size() + 1];
        for (var i = one.size() - 1; i >= 0; i--) {
            for (var j = other.size() - 1; j >= 0; j--) {
                best[i][j] =
                        one.get(i).equals(other.get(j))
                                ? best[i + 1][j + 1] + 1
                                : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        return best[at][there];
    }

    private static String text(List<Integer> lines) {
        return lines.stream().map(each -> each + "\n").collect(Collectors.joining());
    }

    private static String lines(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> word + i + "\n")
                .collect(Collectors.joining());
    }
}
