package dev.autopack.executor.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPolicyTest {
    @Test
    void everyViolationIsListed() {
        var policy = policy(List.of("src/project/"), List.of(), List.of("src/project/base.py"));

        var violations =
                policy.violations(
                        change(
                                "src/core.py",
                                "lib/x.py",
                                "src/project/ok.py",
                                "src/project/base.py"));

        assertThat(violations)
                .containsExactly(
                        "Outside scope: lib/x.py",
                        "Outside scope: src/core.py",
                        "Read-only path: src/project/base.py");
    }

    @ParameterizedTest
    @CsvSource({
        "src/, src/a/b.py, true",
        "src/, srcs/a.py, false",
        "src, src/a.py, false",
        "tests/test_specific.py, tests/test_specific.py, true",
        "tests/test_specific.py, tests/test_specific_other.py, false",
        "' ./src/ ', src/a.py, true",
        "././src/, src/a.py, true",
        ".\\src\\, src/a.py, true",
        "src/, SRC/a.py, false"
    })
    void anEntryThatEndsInASlashIsAPrefixAndAnyOtherIsExact(
            String entry, String path, boolean covered) {
        var entries = new PathEntries(List.of(entry));

        assertThat(entries.contains(new RepoPath(path))).isEqualTo(covered);
    }

    @Test
    void anEmptyScopeRestrictsNothing() {
        var policy = policy(List.of(" "), List.of(), List.of());

        assertThat(policy.violations(change("anything"))).isEmpty();
    }

    @Test
    void whatIsAllowedNeedsNoScope() {
        var policy = policy(List.of("src/"), List.of("docs/"), List.of());

        assertThat(policy.violations(change("docs/x.md"))).isEmpty();
    }

    private static PathPolicy policy(
            List<String> scope, List<String> allowed, List<String> readOnly) {
        return new PathPolicy(
                new PathEntries(scope), new PathEntries(allowed), new PathEntries(readOnly));
    }

    private static ChangeSet change(String... paths) {
        return ChangeSet.of(
                Stream.of(paths).map(path -> new FileChange.Delete(new RepoPath(path))).toList());
    }
}
