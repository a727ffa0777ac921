package dev.autopack.executor.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.lease.Judgement;
import dev.autopack.executor.domain.lease.Phases;
import dev.autopack.executor.domain.refusal.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Other phases of the run land while this one is worked on. */
class MovingBaseTest {
    private static final AttemptOutcome LANDED =
            new AttemptOutcome.Settled("SUPPORTED", "COMPLETE");

    @Test
    void theSameChangeIsJudgedAndTestedAgainOnWhatIsThereNow() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        var other = bench.repository.land("base", Map.of("lib/x", "theirs"));
        bench.control.moveTo(other);

        var outcome = bench.run();

        assertThat(outcome).isEqualTo(LANDED);
        assertThat(bench.control.judgedBases()).containsExactly("base", other);
        assertThat(bench.control.judged().get(1)).isEqualTo(bench.control.judged().get(0));
        assertThat(bench.landed())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("src/a", "good", "src/old", "old", "lib/x", "theirs"));
        var landed = bench.control.head().orElseThrow();
        assertThat(bench.repository.parentOf(landed)).contains(other);
        assertThat(bench.repository.refs()).containsEntry("refs/autopack/attempts/r1/F1/1", landed);
        assertThat(bench.control.tested().orElseThrow().commit()).isEqualTo(landed);
        assertThat(bench.tests.runs()).contains(other, landed);
    }

    @Test
    void theBuilderAndTheAuditorsAreAskedOnce() {
        var bench = new Bench(Phases.ofCategory("security"), Map.of(1, "src/a=good"));
        bench.model.say(Role.AUDITOR, "yes");
        bench.model.say(Role.SECOND_AUDITOR, "yes");
        bench.control.moveTo(bench.repository.land("base", Map.of("lib/x", "theirs")));

        var outcome = bench.run();

        assertThat(outcome).isEqualTo(LANDED);
        assertThat(bench.model.asked())
                .containsExactly(Role.BUILDER, Role.AUDITOR, Role.SECOND_AUDITOR);
        assertThat(bench.control.reviews()).hasSize(1);
        assertThat(bench.control.calls())
                .containsExactly(
                        "reserve",
                        "settle",
                        "judge",
                        "reportTests",
                        "reserve",
                        "settle",
                        "reserve",
                        "settle",
                        "reportReview",
                        "reportBuild",
                        "finish",
                        "judge",
                        "reportTests",
                        "reportBuild",
                        "finish");
    }

    @Test
    void aFileThatAnotherPhaseChangedMeanwhileIsWrittenAnewNextTime() {
        var bench = new Bench(Map.of(1, "src/a=good", 2, "src/a=better"));
        var other = bench.repository.land("base", Map.of("src/a", "theirs"));
        bench.control.moveTo(other);

        var first = bench.run();
        var tested = bench.tests.runs();
        var second = bench.run();

        var said = "another phase has changed 'src/a' meanwhile; make the change again";
        assertThat(first).isEqualTo(new AttemptOutcome.Failed(Reason.PATCH_APPLY_ERROR, said));
        assertThat(bench.control.feedback()).containsExactly(said);
        assertThat(tested).doesNotContain(other);
        assertThat(second).isEqualTo(LANDED);
        assertThat(bench.control.judgedBases()).containsExactly("base", other);
        assertThat(bench.landed()).containsEntry("src/a", "better");
    }

    @Test
    void aFileThatWasTakenAwayMeanwhileIsNoFileToModify() {
        var bench = new Bench(Map.of(1, "src/a=good\nsrc/old=new"));
        var without = bench.repository.land("base", Map.of("src/b", "theirs"));
        bench.repository.remove(without, "src/old");
        bench.control.moveTo(without);

        var outcome = bench.run();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.PATCH_APPLY_ERROR));
    }

    @Test
    void aChangeThatBreaksTheTestsOfTheNewBaseDoesNotLand() {
        var bench = new Bench(Map.of(1, "src/a=bad when together"));
        bench.tests(
                (commit, _) -> {
                    var files = bench.repository.filesOf(commit);
                    var together = files.containsKey("lib/x") && files.containsKey("src/a");
                    return Reports.failing(together ? List.of("together") : List.of(), "log");
                });
        bench.control.moveTo(bench.repository.land("base", Map.of("lib/x", "theirs")));

        var outcome = bench.run();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.TESTS_FAILED));
        assertThat(bench.control.calls()).containsOnlyOnce("finish");
        assertThat(bench.control.state()).isEqualTo("QUEUED");
    }

    @Test
    void aBaseThatKeepsMovingEndsTheAttemptAfterFiveRounds() {
        var bench = new Bench(Map.of(1, "src/a=good", 2, "src/a=good"));
        var heads =
                IntStream.range(0, 5)
                        .mapToObj(
                                each ->
                                        bench.repository.land(
                                                "base", Map.of("lib/x", "theirs " + each)))
                        .toArray(String[]::new);
        bench.control.moveTo(heads);

        var first = bench.run();

        assertThat(first)
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.BASE_KEEPS_MOVING));
        assertThat(bench.control.judged()).hasSize(5);
        assertThat(bench.model.requests()).hasSize(1);
        assertThat(bench.repository.opened()).isEqualTo(5);
        assertThat(bench.repository.open()).isZero();
        assertThat(bench.run()).isEqualTo(LANDED);
    }

    @Test
    void aPersonMayBeAskedOnTheNewBaseToo() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        var other = bench.repository.land("base", Map.of("lib/x", "theirs"));
        bench.control.moveTo(other);
        bench.control.at("finish", () -> bench.control.judgeBy(_ -> asks()));

        var first = bench.run();
        bench.control.at("finish", () -> {});
        bench.control.approve();
        bench.control.judgeBy(Bench::clear);
        var second = bench.run();

        assertThat(first).isEqualTo(asked());
        assertThat(second).isEqualTo(LANDED);
        assertThat(bench.model.requests()).hasSize(1);
        assertThat(bench.control.judgedBases()).containsExactly("base", other, other);
        assertThat(bench.repository.open()).isZero();
    }

    @Test
    void aLeaseThatIsLostInALaterRoundEndsSilently() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.control.moveTo(bench.repository.land("base", Map.of("lib/x", "theirs")));
        bench.control.at("finish", () -> bench.control.refuse("judge", Reason.LEASE_LOST));

        var outcome = bench.run();

        assertThat(outcome).isEqualTo(new AttemptOutcome.Abandoned(Reason.LEASE_LOST));
        assertThat(bench.control.calls()).doesNotContain("fail");
        assertThat(bench.repository.open()).isZero();
    }

    private static Judgement asks() {
        return new Judgement.NeedsApproval("ap-1");
    }

    private static AttemptOutcome asked() {
        return new AttemptOutcome.Held("ap-1");
    }
}
