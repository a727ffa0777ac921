package dev.autopack.api.domain.gate;

import dev.autopack.api.domain.evidence.Evidenced;
import dev.autopack.api.domain.evidence.ReviewFacts;
import dev.autopack.api.domain.evidence.ReviewFacts.Opinion;
import dev.autopack.api.domain.evidence.ReviewFacts.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Do the auditors approve? It is decided from what each of them said; that the reporter recommends
 * the change is never enough, that it does not is.
 */
final class ReviewQuestion {
    private static final String CLAIM = "the review approves";
    private static final String FIRST = "auditor";
    private static final String SECOND = "second-auditor";
    private static final String JUDGE = "judge";

    private ReviewQuestion() {}

    static Finding ask(GateCase gateCase) {
        boolean required = gateCase.acceptance().reviewRequired();
        return switch (gateCase.review()) {
            case Evidenced.Present<ReviewFacts>(var facts, var id) ->
                    Finding.of(CLAIM, List.of(id), objections(facts, required));
            case Evidenced.Missing<ReviewFacts> _ ->
                    required
                            ? Finding.blocked(CLAIM, List.of(), List.of("No review"))
                            : Finding.NOTHING;
        };
    }

    private static List<String> objections(ReviewFacts facts, boolean required) {
        var found = new ArrayList<String>();
        if (facts.recommendation() != Recommendation.APPROVE) {
            found.add(
                    "The review says %s with %d findings"
                            .formatted(
                                    facts.recommendation().name().toLowerCase(Locale.ROOT),
                                    facts.findings()));
        }
        found.addAll(required ? ofBoth(facts) : ofAny(facts));
        return found;
    }

    private static List<String> ofAny(ReviewFacts facts) {
        var judge = by(JUDGE, facts);
        return judge.isPresent()
                ? judge.flatMap(ReviewQuestion::objection).stream().toList()
                : facts.opinions().stream().flatMap(one -> objection(one).stream()).toList();
    }

    private static List<String> ofBoth(ReviewFacts facts) {
        var first = by(FIRST, facts);
        var second = by(SECOND, facts);
        if (first.isEmpty() || second.isEmpty()) {
            var missing = first.isEmpty() ? FIRST : SECOND;
            return List.of("Two auditors must review this change, and the " + missing + " did not");
        }
        var judge = by(JUDGE, facts).filter(_ -> isOpen(first.get(), second.get()));
        return judge.isPresent()
                ? judge.flatMap(ReviewQuestion::objection).stream().toList()
                : List.of(first.get(), second.get()).stream()
                        .flatMap(one -> objection(one).stream())
                        .toList();
    }

    // A judge decides between two that were heard, and cannot approve what both reject.
    private static boolean isOpen(Opinion first, Opinion second) {
        return first.understood() && second.understood() && (first.approved() || second.approved());
    }

    private static Optional<String> objection(Opinion opinion) {
        if (!opinion.understood()) {
            return Optional.of("The %s was not understood".formatted(opinion.role()));
        }
        if (!opinion.approved()) {
            return Optional.of("The %s rejects the change".formatted(opinion.role()));
        }
        return opinion.passes()
                ? Optional.empty()
                : Optional.of(
                        "The %s approves in spite of %d serious findings"
                                .formatted(opinion.role(), opinion.serious()));
    }

    // If a role speaks twice, its worst word counts.
    private static Optional<Opinion> by(String role, ReviewFacts facts) {
        var said = facts.opinions().stream().filter(one -> one.role().equals(role)).toList();
        return said.stream().filter(one -> !one.passes()).findFirst().or(said.stream()::findFirst);
    }
}
