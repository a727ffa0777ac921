package dev.autopack.executor.domain.reviewing;

import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.draft.Prompt;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.review.Opinion;
import dev.autopack.executor.domain.review.OpinionReader;
import dev.autopack.executor.domain.review.Review;
import dev.autopack.executor.domain.review.ReviewPolicy;
import dev.autopack.executor.domain.review.ReviewRule;
import dev.autopack.executor.domain.routing.Work;
import java.util.Optional;
import java.util.Set;

/**
 * Has a change audited: by one auditor for ordinary work, always by two for risky work, and by a
 * judge where these disagree.
 */
public final class ReviewChange {
    private final AskAuditor auditors;
    private final ReviewPolicy policy;

    public ReviewChange(CallModel models, OpinionReader reader, ReviewPolicy policy) {
        this.auditors = new AskAuditor(models, reader, policy.answerTokens());
        this.policy = policy;
    }

    /**
     * Empty when work of this kind is not audited.
     *
     * @throws dev.autopack.executor.domain.refusal.Refusal BUDGET_SPENT, NO_MODEL, and what ends an
     *     attempt without a word; a model that fails is an opinion that approves nothing
     */
    public Optional<Review> review(Assignment assignment, ReviewCase change) {
        var text = assignment.task().phase().text();
        var work = new Work(text.category(), text.complexity());
        if (!policy.covers(work)) {
            return Optional.empty();
        }
        return Optional.of(
                work.isHighRisk()
                        ? ofRiskyWork(assignment, change)
                        : ReviewRule.ofOne(first(assignment, prompt(assignment, change))));
    }

    private Review ofRiskyWork(Assignment assignment, ReviewCase change) {
        if (change.diff().length() > policy.diffChars()) {
            return ReviewRule.ofUnseen(
                    "the diff of %d characters is too long to be audited whole; %d are allowed"
                            .formatted(change.diff().length(), policy.diffChars()));
        }
        var prompt = prompt(assignment, change);
        var first = first(assignment, prompt);
        var heard = Set.of(first.model());
        var second = auditors.ask(assignment, Role.SECOND_AUDITOR, prompt, heard);
        return ReviewRule.needsJudge(first, second)
                ? judged(assignment, prompt, first, second)
                : ReviewRule.ofTwo(first, second);
    }

    private Review judged(Assignment assignment, Prompt prompt, Opinion first, Opinion second) {
        var question = AuditPrompt.forJudge(prompt, first, second);
        var judge = auditors.ask(assignment, Role.JUDGE, question, Set.of());
        return ReviewRule.ofThree(first, second, judge);
    }

    private Opinion first(Assignment assignment, Prompt prompt) {
        return auditors.ask(assignment, Role.AUDITOR, prompt, Set.of());
    }

    private Prompt prompt(Assignment assignment, ReviewCase change) {
        return AuditPrompt.forAuditor(
                assignment.task().phase(),
                assignment.history().guidance(),
                change,
                policy.diffChars());
    }
}
