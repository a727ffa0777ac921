package dev.autopack.api.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.domain.stage.Plans;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCheckTest {
    @Test
    void aGoodPlanHasNoProblems() {
        assertThat(PlanCheck.problems(Plans.tierEach("r", "F1", "F2"))).isEmpty();
    }

    @Test
    void everyProblemIsNamed() {
        var plan =
                Plans.plan(
                        "r",
                        1000,
                        List.of(Plans.tier("T1", 0), Plans.tier("T1", 1), Plans.tier("T2", 0)),
                        List.of(
                                Plans.phase("F1", "T1", 0),
                                Plans.phase("F1", "T1", 1),
                                Plans.phase("F2", "T1", 1),
                                Plans.phase("F3", "T9", 0)));

        assertThat(PlanCheck.problems(plan))
                .containsExactly(
                        "tier_id T1 is used twice",
                        "tier_index 0 is used twice",
                        "phase_id F1 is used twice",
                        "phase_index 1 is used twice in tier T1",
                        "phase F3 refers to unknown tier_id T9");
    }

    @Test
    void theSameIndexInAnotherTierIsFine() {
        var plan =
                Plans.plan(
                        "r",
                        1000,
                        List.of(Plans.tier("T1", 0), Plans.tier("T2", 1)),
                        List.of(Plans.phase("F1", "T1", 0), Plans.phase("F2", "T2", 0)));

        assertThat(PlanCheck.problems(plan)).isEmpty();
    }

    @Test
    void aDependencyPointsBack() {
        assertThat(scoped(Map.of("depends_on", List.of("F9"))))
                .containsExactly("phase F1 depends on F9, which does not come before it");
    }

    @Test
    void aScopeHasKnownKeysOfTheRightShape() {
        assertThat(scoped(Map.of("pathes", List.of())))
                .containsExactly("phase F1: scope.pathes is not a known key");
        assertThat(scoped(Map.of("paths", "src")))
                .containsExactly("phase F1: scope.paths must be a list of texts");
        assertThat(scoped(Map.of("allow_noop", "yes")))
                .containsExactly("phase F1: scope.allow_noop must be true or false");
        assertThat(scoped(Map.of("_comment", 7, "ci", Map.of("type", "none")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../up", "a/../../b", "C:\\x", "a\\..\\b"})
    void aScopeStaysInTheRepository(String path) {
        assertThat(scoped(Map.of("paths", List.of(path)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:secret@host/repo.git",
                "https://token@host/repo.git",
                "ssh://git:secret@host/repo",
                "https://git:sec/ret@host/repo",
                "--upload-pack=x",
                "relative/path",
                "ext::sh -c x"
            })
    void anUnsafeRepositoryIsRefusedAndItsSecretNotRepeated(String url) {
        var problems = RepositoryCheck.problems(new Repository(url, "main"));

        assertThat(problems).hasSize(1).noneMatch(problem -> problem.contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host/repo.git",
                "ssh://git@host/repo",
                "https://host:8443/group/@scope/repo",
                "git@host:group/repo.git",
                "file:///srv/repo",
                "/srv/git/repo"
            })
    void anOrdinaryRepositoryIsFine(String url) {
        assertThat(RepositoryCheck.problems(new Repository(url, "release/1.x"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "x.lock", "x."})
    void whatGitCannotNameIsNoIdOfAWorkWithARepository(String id) {
        assertThat(RepositoryCheck.isPartOfRef(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F1.1", "run-2026_01.x", "locked", "a.lock.b"})
    void anOrdinaryIdIsPartOfABranchName(String id) {
        assertThat(RepositoryCheck.isPartOfRef(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "a..b", "a b", "x.lock", "/main", "main/", "a~1", "@{u}"})
    void aBranchIsABranchName(String branch) {
        assertThat(RepositoryCheck.problems(new Repository("/srv/repo", branch))).hasSize(1);
    }

    private static List<String> scoped(Map<String, Object> scope) {
        return PlanCheck.problems(
                Plans.plan(
                        "r",
                        1000,
                        List.of(Plans.tier("T1", 0)),
                        List.of(Plans.phase("F1", "T1", 0, scope))));
    }
}
