package dev.autopack.executor.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.executor.domain.change.ChangeHash;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.lease.ApprovedChange;
import dev.autopack.executor.domain.lease.InMemoryControlPlane;
import dev.autopack.executor.domain.lease.Orders;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.run.AttemptId;
import dev.autopack.executor.domain.run.PhaseId;
import dev.autopack.executor.domain.run.RunId;
import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.Delta;
import dev.autopack.executor.domain.verification.InMemoryBaselines;
import dev.autopack.executor.domain.verification.ScriptedTests;
import dev.autopack.executor.domain.verification.TestCase;
import dev.autopack.executor.domain.verification.TestReport;
import dev.autopack.executor.domain.workspace.InMemoryRepository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test file lists its tests as {@code name=wanted}; a test passes when the shop says so too. */
class VerifyOldTestsTest {
    private static final String SHOP = "src/shop.py";
    private static final String TESTS = "tests/test_shop.py";
    private static final String MORE = "tests/test_more.py";

    private final InMemoryRepository repository =
            new InMemoryRepository(Map.of(SHOP, "3", TESTS, "total=3"));
    private final InMemoryControlPlane control = new InMemoryControlPlane(Orders.order(), 3);
    private final ScriptedTests tests = new ScriptedTests((commit, _) -> report(commit));

    @Test
    void aTestThatIsBentToFitTheChangeFailsAsItWas() {
        assertThatThrownBy(() -> verify(modify(SHOP, "4"), modify(TESTS, "total=4")))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.reason()).isEqualTo(Reason.TESTS_FAILED))
                .hasMessageContaining("The change edits tests that were there before")
                .hasMessageContaining("Old tests that fail:\n- total");
        assertThat(old().newFailures()).containsExactly("total");
        assertThat(control.tested().orElseThrow().delta().regressed()).isFalse();
    }

    @Test
    void aDeletedTestFileStillGatesTheRest() {
        assertThatThrownBy(
                        () ->
                                verify(
                                        modify(SHOP, "4"),
                                        new FileChange.Delete(new RepoPath(TESTS)),
                                        create(MORE, "other=4")))
                .isInstanceOf(Refusal.class);
        assertThat(old().newFailures()).containsExactly("total");
    }

    @Test
    void oldTestsThatPassOnTheRestOfTheChangeLetItThrough() {
        verify(modify(SHOP, "3 "), modify(TESTS, "total=3 "));

        assertThat(old().regressed()).isFalse();
    }

    @Test
    void onlyTheTestsAsTheyWereAreAddedToTheRest() {
        verify(modify(SHOP, "3 "), modify(TESTS, "total=3 "), create(MORE, "more=3"));

        assertThat(repository.filesOf("commit-2"))
                .isEqualTo(Map.of(SHOP, "3 ", TESTS, "total=3", MORE, "more=3"));
        assertThat(repository.refs()).containsOnlyKeys("refs/heads/main");
    }

    @Test
    void aChangeThatLeavesOldTestsAloneIsTestedOnce() {
        verify(modify(SHOP, "3 "), create(MORE, "more=3"));

        assertThat(control.tested().orElseThrow().oldTests()).isEmpty();
        assertThat(tests.runs()).containsExactly("base", "commit-1");
    }

    @Test
    void aChangeOfNothingButTestsHasNothingThatOldTestsCouldJudge() {
        verify(modify(TESTS, "total=3 "));

        assertThat(tests.runs()).containsExactly("base", "commit-1");
    }

    @Test
    void whatAPersonApprovedIsOnlyReported() {
        approve(modify(SHOP, "4"), modify(TESTS, "total=4"));

        verify(modify(SHOP, "4"), modify(TESTS, "total=4"));

        assertThat(old().newFailures()).containsExactly("total");
    }

    @Test
    void testsThatAPersonAgreedToDropMayBeGone() {
        approve(modify(SHOP, "4"), modify(TESTS, "sum=4"));

        verify(modify(SHOP, "4"), modify(TESTS, "sum=4"));

        assertThat(control.tested().orElseThrow().delta().disappeared()).containsExactly("total");
    }

    @Test
    void anApprovalOfAChangeWithoutTestsExcusesNoTest() {
        approve(modify(SHOP, "4"));

        assertThatThrownBy(() -> verify(modify(SHOP, "4"))).isInstanceOf(Refusal.class);
    }

    @Test
    void aNewFailureOfTheChangedTestsIsNotExcusedByAnApproval() {
        approve(modify(SHOP, "4"), modify(TESTS, "total=5"));

        assertThatThrownBy(() -> verify(modify(SHOP, "4"), modify(TESTS, "total=5")))
                .isInstanceOf(Refusal.class);
    }

    private void approve(FileChange... files) {
        var change = ChangeSet.of(List.of(files));
        control.approve(new ApprovedChange(ChangeHash.of(change), change));
    }

    private Delta old() {
        return control.tested().orElseThrow().oldTests().orElseThrow();
    }

    private void verify(FileChange... files) {
        var change = ChangeSet.of(List.of(files));
        var assignment = control.take().orElseThrow();
        var verify = new VerifyChange(tests, new InMemoryBaselines(), control);
        var attempt = new AttemptId(new RunId("r1"), new PhaseId("F1"), 1);
        try (var workspace = repository.open(attempt, "", "main", Optional.empty())) {
            var commit = workspace.commit(change, "Change", new LinkedHashMap<>());
            var baseline = verify.baseline(assignment, workspace);
            var candidate = new VerifyChange.Candidate(commit, change);
            var tested = verify.test(assignment, workspace, candidate, baseline);
            VerifyChange.requireNoRegression(assignment, candidate, tested);
        }
    }

    private TestReport report(String commit) {
        var files = repository.filesOf(commit);
        var shop = files.getOrDefault(SHOP, "").strip();
        return Reports.of(
                Stream.of(TESTS, MORE)
                        .flatMap(file -> files.getOrDefault(file, "").lines())
                        .map(line -> line.split("=", 2))
                        .map(line -> new TestCase(line[0], outcome(line[1], shop), ""))
                        .toList());
    }

    private static CaseOutcome outcome(String wanted, String shop) {
        return wanted.strip().equals(shop) ? CaseOutcome.PASSED : CaseOutcome.FAILED;
    }

    private static FileChange modify(String path, String content) {
        return new FileChange.Modify(new RepoPath(path), FileMode.REGULAR, content);
    }

    private static FileChange create(String path, String content) {
        return new FileChange.Create(new RepoPath(path), FileMode.REGULAR, content);
    }
}
