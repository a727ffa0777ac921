package dev.autopack.api.server.http.lease;

import dev.autopack.api.contract.lease.ApprovedChange;
import dev.autopack.api.contract.lease.LeaseView;
import dev.autopack.api.domain.approval.ApprovalStore;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.history.PastAttempt;
import dev.autopack.api.domain.learning.LearnLessons;
import dev.autopack.api.domain.learning.LessonStore;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.transaction.Transactions;
import dev.autopack.api.server.http.lease.LeaseViews.Known;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Adds to leased phases what earlier attempts and people have to say. */
@ApplicationScoped
class Handover {
    private static final int FEEDBACK_MAX = 20;
    private static final int PAST_MAX = 50;

    private final Transactions transactions;
    private final AttemptStore attempts;
    private final ApprovalStore approvals;
    private final LessonStore lessons;

    Handover(
            Transactions transactions,
            AttemptStore attempts,
            ApprovalStore approvals,
            LessonStore lessons) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.approvals = approvals;
        this.lessons = lessons;
    }

    List<LeaseView> views(List<Leased> leased) {
        return leased.stream().map(this::view).toList();
    }

    private LeaseView view(Leased leased) {
        return transactions.within(() -> LeaseViews.view(leased, known(leased)));
    }

    private Known known(Leased leased) {
        var phase = leased.phase();
        var guidance =
                lessons.guidance(
                        LearnLessons.ground(leased.run()),
                        phase.key(),
                        phase.spec().kind().category());
        // An attempt that was held for approval keeps its number, but is leased again.
        var isFirst = leased.lease().fence() == 1;
        var past = isFirst ? List.<PastAttempt>of() : attempts.past(phase.key(), PAST_MAX);
        return new Known(
                feedback(past),
                isFirst ? Optional.empty() : approved(phase.key()),
                past,
                guidance.hints(),
                guidance.rules());
    }

    private static List<String> feedback(List<PastAttempt> past) {
        var told =
                past.stream().map(PastAttempt::feedback).filter(text -> !text.isEmpty()).toList();
        return told.subList(Math.max(0, told.size() - FEEDBACK_MAX), told.size());
    }

    private Optional<ApprovedChange> approved(PhaseKey key) {
        return approvals
                .granted(key)
                .flatMap(
                        approval ->
                                approvals
                                        .change(approval.id())
                                        .map(
                                                change ->
                                                        new ApprovedChange(
                                                                approval.id().value(),
                                                                approval.subject().changeHash(),
                                                                LeaseViews.change(change))));
    }
}
