package dev.autopack.api.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.approval.DecideApproval;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.evidence.TestFacts;
import dev.autopack.api.domain.gate.TerminalMode;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.mirror.CommitFacts;
import dev.autopack.api.domain.mirror.Inspection;
import dev.autopack.api.domain.mirror.ScriptedMirror;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A change that weakens tests, before it is applied and after it was pushed. */
class TamperedTestsTest {
    private static final CommitId BASE = new CommitId("b".repeat(40));
    private static final CommitId COMMIT = new CommitId("c".repeat(40));
    private static final String TESTS = "src/test_shop.py";
    private static final String BEFORE = "def test_total():\n    assert total() == 3\n";
    private static final String AFTER = "def test_total():\n    total()\n";
    private static final String FINDING =
            "Assertion removed or changed in src/test_shop.py: assert total()==3";
    private static final ChangeSet WEAKER = modify(TESTS, AFTER);

    private final ScriptedMirror git = new ScriptedMirror();
    private final AttemptWorld world =
            new AttemptWorld(
                    Optional.of(new Repository("https://example.org/x", "main")),
                    Map.of("paths", List.of("src/"), "test_cmd", "pytest"),
                    git);

    @Test
    void aWeakerTestNeedsAPerson() {
        git.text(BASE, TESTS, BEFORE);

        var judged = world.judge(world.lease(), BASE, WEAKER);

        assertThat(judged.verdict())
                .isInstanceOfSatisfying(
                        Verdict.NeedsApproval.class,
                        it -> assertThat(it.reasons()).containsExactly(FINDING));
        assertThat(world.phase().word()).isEqualTo(PhaseWord.APPROVAL_PENDING);
    }

    @Test
    void aChangeThatLeavesTestsAloneCostsNoLook() {
        var proof = world.lease();
        land(proof, modify("src/shop.py", "x"));

        assertThat(world.finish(proof, COMMIT, BASE).phase().word()).isEqualTo(PhaseWord.COMPLETE);
        assertThat(git.looks()).isZero();
    }

    @Test
    void aTestThatIsEditedWithoutHarmIsClear() {
        git.text(BASE, TESTS, BEFORE);
        git.text(COMMIT, TESTS, BEFORE + "    assert more()\n");
        var proof = world.lease();
        land(proof, modify(TESTS, BEFORE + "    assert more()\n"));

        assertThat(world.finish(proof, COMMIT, BASE).decision().mode())
                .isEqualTo(TerminalMode.SUPPORTED);
    }

    @Test
    void whatCouldNotBeSeenAtTheJudgementIsSeenAtTheGate() {
        var proof = world.lease();
        land(proof, WEAKER);
        git.text(BASE, TESTS, BEFORE);
        git.text(COMMIT, TESTS, AFTER);
        git.content(COMMIT, WEAKER);

        var settled = world.finish(proof, COMMIT, BASE);

        assertThat(settled.decision().mode()).isEqualTo(TerminalMode.INSUFFICIENT_PERMISSION);
        assertThat(settled.decision().blocking()).contains("Needs approval: " + FINDING);
        assertThat(settled.phase().word()).isEqualTo(PhaseWord.APPROVAL_PENDING);
        assertThat(git.at("autopack/run-1")).isEmpty();
    }

    @Test
    void testsThatNobodyCanReadAtTheGateAreNotPassedOver() {
        var proof = world.lease();
        land(proof, WEAKER);

        var settled = world.finish(proof, COMMIT, BASE);

        assertThat(settled.decision().mode()).isEqualTo(TerminalMode.INSUFFICIENT_PERMISSION);
        assertThat(settled.decision().blocking())
                .contains("Needs approval: The tests that the change edits could not be read");
    }

    @Test
    void anApprovedWeakeningLandsAndItsLostTestsAreOnlyNoted() {
        git.text(BASE, TESTS, BEFORE);
        git.text(COMMIT, TESTS, AFTER);
        var judged = world.judge(world.lease(), BASE, WEAKER);
        world.decide.approve(
                new DecideApproval.Answer(
                        judged.approval().orElseThrow().id(),
                        "alice",
                        "api",
                        "fine",
                        Optional.of(judged.changeHash())));
        var proof = world.lease();
        land(proof, WEAKER);
        report(proof, gone("test_total"), gone("test_total"));

        var settled = world.finish(proof, COMMIT, BASE);

        assertThat(settled.decision().mode()).isEqualTo(TerminalMode.SUPPORTED);
        assertThat(settled.decision().warnings()).contains("Tests that are gone: test_total");
    }

    @Test
    void oldTestsThatFailBlockAChangeThatNobodyApproved() {
        git.text(BASE, TESTS, BEFORE);
        git.text(COMMIT, TESTS, BEFORE + "\n");
        var proof = world.lease();
        land(proof, modify(TESTS, BEFORE + "\n"));
        report(proof, TestFacts.Delta.NONE, gone("test_total"));

        var settled = world.finish(proof, COMMIT, BASE);

        assertThat(settled.decision().mode()).isEqualTo(TerminalMode.INSUFFICIENT_EVIDENCE);
        assertThat(settled.decision().blocking())
                .contains("Tests as they were before the change fail: test_total");
    }

    private void land(LeaseProof proof, ChangeSet change) {
        var anchor = world.judge(proof, BASE, change).head().anchor();
        var trailers =
                Map.of(
                        "Autopack-Run",
                        "run-1",
                        "Autopack-Phase",
                        "p1",
                        "Autopack-Attempt",
                        Integer.toString(world.attempt().number()),
                        "Autopack-Ledger",
                        anchor);
        git.answer(
                new Inspection.Found(
                        new CommitFacts(
                                COMMIT, List.of(BASE), true, change.facts(), trailers, List.of())));
        world.passTests(proof, COMMIT);
    }

    private void report(LeaseProof proof, TestFacts.Delta delta, TestFacts.Delta oldTests) {
        var facts =
                new TestFacts(
                        COMMIT.value(),
                        TestFacts.Status.PASSED,
                        false,
                        3,
                        true,
                        new TestFacts.Compared(delta, oldTests));
        var _ = world.tests.record(world.attempt(), proof, facts, "executor");
    }

    private static TestFacts.Delta gone(String test) {
        return new TestFacts.Delta(
                List.of(), List.of(), List.of(), List.of(), List.of(test), List.of());
    }

    private static ChangeSet modify(String path, String text) {
        return new ChangeSet(
                List.of(new FileChange.Modify(path, "100644", text, new LineCount(1, 1))));
    }
}
