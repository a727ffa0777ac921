package dev.autopack.executor.domain.recovery;

import dev.autopack.executor.domain.refusal.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides what is done after a failed attempt, by a table of which the first row that fits wins.
 */
public final class Recover {
    static final double FUNDS_FOR_MORE = 0.20;
    static final double FUNDS_FOR_OTHER_MODEL = 0.30;
    private static final int ALIKE_MAX = 3;
    private static final int TURNS_MAX = 3;
    private static final int QUOTED_MAX = 1_000;

    // Failures that are about what was asked for; of the others a person can do nothing.
    private static final Set<Reason> A_PERSON_MAY_HELP =
            EnumSet.of(
                    Reason.POLICY_VIOLATION,
                    Reason.DELIVERABLES_MISSING,
                    Reason.TESTS_FAILED,
                    Reason.QUALITY_VIOLATION,
                    Reason.REVIEW_REJECTED);

    private static final List<Function<Situation, Optional<Next>>> TABLE =
            List.of(
                    Recover::environment,
                    Recover::passing,
                    Recover::person,
                    Recover::spent,
                    Recover::exhausted,
                    Recover::hopeless,
                    Recover::thirdAlike,
                    Recover::turnedOften,
                    Recover::cutOff,
                    Recover::shortOfFunds,
                    Recover::replan,
                    Recover::otherModel);

    private Recover() {}

    public static Next decide(Situation situation) {
        return TABLE.stream()
                .flatMap(row -> row.apply(situation).stream())
                .findFirst()
                .orElseGet(Next.Retry::new);
    }

    private static Optional<Next> environment(Situation situation) {
        var failure = situation.failure();
        return when(
                failure.reason().effect() == Reason.Effect.ENVIRONMENT,
                new Next.GiveUp(quoted(failure.detail())));
    }

    // Nobody's fault: it passes by itself and is not counted.
    private static Optional<Next> passing(Situation situation) {
        return when(!situation.failure().isCounted(), new Next.Retry());
    }

    private static Optional<Next> person(Situation situation) {
        if (situation.failure().reason() == Reason.APPROVED_CHANGE_MISMATCH) {
            return Optional.of(
                    new Next.AskPerson(
                            "The change at hand is not the one that was approved. Is it to be made"
                                    + " anew?"));
        }
        return situation
                .diagnosis()
                .filter(Diagnosis.AskPerson.class::isInstance)
                .map(Diagnosis.AskPerson.class::cast)
                .map(advice -> new Next.AskPerson(advice.question()));
    }

    private static Optional<Next> spent(Situation situation) {
        return when(
                situation.failure().reason() == Reason.BUDGET_SPENT,
                new Next.GiveUp("no tokens are left"));
    }

    private static Optional<Next> exhausted(Situation situation) {
        return when(
                situation.isExhausted(),
                new Next.GiveUp(
                        "all %d attempts are used; the last: %s"
                                .formatted(situation.attemptsMax(), said(situation))));
    }

    private static Optional<Next> hopeless(Situation situation) {
        return situation
                .diagnosis()
                .filter(Diagnosis.GiveUp.class::isInstance)
                .map(Diagnosis.GiveUp.class::cast)
                .map(advice -> new Next.GiveUp(advice.why()));
    }

    private static Optional<Next> thirdAlike(Situation situation) {
        var times = situation.seenBefore() + 1;
        if (times < ALIKE_MAX) {
            return Optional.empty();
        }
        var what = "the same failure came %d times: %s".formatted(times, said(situation));
        return Optional.of(
                A_PERSON_MAY_HELP.contains(situation.failure().reason())
                        ? new Next.AskPerson(what + "\nWhat is to be done differently?")
                        : new Next.GiveUp(what));
    }

    private static Optional<Next> turnedOften(Situation situation) {
        var turns = situation.decided(Next.Replan.class) + situation.decided(Next.OtherModel.class);
        return when(
                turns >= TURNS_MAX,
                new Next.GiveUp(
                        "other models and other words did not help; the last: " + said(situation)));
    }

    private static Optional<Next> cutOff(Situation situation) {
        var larger = AnswerRoom.larger(situation.answerTokens());
        return when(
                situation.failure().reason() == Reason.DRAFT_TRUNCATED
                        && larger > situation.answerTokens()
                        && situation.never(Next.LargerBudget.class),
                new Next.LargerBudget(larger));
    }

    private static Optional<Next> shortOfFunds(Situation situation) {
        return when(
                isStuck(situation) && situation.funds() < FUNDS_FOR_MORE,
                new Next.AskPerson(
                        "Less than a fifth of the run's tokens is left and the phase has failed"
                                + " %d times: %s\nIs it to do less?"
                                        .formatted(situation.failures(), said(situation))));
    }

    // Files that are missing are named in the feedback; other words for the phase add nothing.
    private static Optional<Next> replan(Situation situation) {
        return situation
                .diagnosis()
                .filter(Diagnosis.Replan.class::isInstance)
                .map(Diagnosis.Replan.class::cast)
                .filter(_ -> isStuck(situation) && situation.never(Next.Replan.class))
                .filter(_ -> situation.failure().reason() != Reason.DELIVERABLES_MISSING)
                .map(advice -> new Next.Replan(advice.description()));
    }

    private static Optional<Next> otherModel(Situation situation) {
        var refused = situation.failure().reason() == Reason.MODEL_REQUEST_REFUSED;
        var again =
                situation.seenBefore() > 0
                        && situation.never(Next.OtherModel.class)
                        && situation.funds() > FUNDS_FOR_OTHER_MODEL;
        return when(refused || again, new Next.OtherModel());
    }

    private static boolean isStuck(Situation situation) {
        return situation.failures() >= 2;
    }

    private static String said(Situation situation) {
        return "%s: %s"
                .formatted(situation.failure().reason(), quoted(situation.failure().detail()));
    }

    private static String quoted(String detail) {
        return detail.length() <= QUOTED_MAX ? detail : detail.substring(0, QUOTED_MAX) + " …";
    }

    private static Optional<Next> when(boolean fits, Next next) {
        return fits ? Optional.of(next) : Optional.empty();
    }
}
