package dev.autopack.api.server.http.lease;

import dev.autopack.api.contract.lease.ApprovedChange;
import dev.autopack.api.contract.lease.LeaseView;
import dev.autopack.api.domain.approval.ApprovalStore;
import dev.autopack.api.domain.history.AttemptStore;
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

    Handover(Transactions transactions, AttemptStore attempts, ApprovalStore approvals) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.approvals = approvals;
    }

    List<LeaseView> views(List<Leased> leased) {
        return leased.stream().map(this::view).toList();
    }

    private LeaseView view(Leased leased) {
        // An attempt that was held for approval keeps its number, but is leased again.
        var isFirst = leased.lease().fence() == 1;
        return isFirst
                ? LeaseViews.view(leased, Known.NOTHING)
                : transactions.within(() -> withHistory(leased));
    }

    private LeaseView withHistory(Leased leased) {
        var key = leased.phase().key();
        return LeaseViews.view(
                leased,
                new Known(
                        attempts.feedback(key, FEEDBACK_MAX),
                        approved(key),
                        attempts.past(key, PAST_MAX),
                        List.of(),
                        List.of()));
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
