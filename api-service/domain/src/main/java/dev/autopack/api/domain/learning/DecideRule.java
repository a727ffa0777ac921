package dev.autopack.api.domain.learning;

import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.List;

/** A person says which rules are handed out; the word may be taken back. */
public final class DecideRule {
    private static final int LISTED_MAX = 200;

    private final Transactions transactions;
    private final LessonStore lessons;
    private final InstantSource clock;

    public DecideRule(Transactions transactions, LessonStore lessons, InstantSource clock) {
        this.transactions = transactions;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** Who decides, and for which tenant. */
    public record Judge(String tenant, String principal) {}

    public List<Rule> list(String tenant) {
        return transactions.within(() -> lessons.rules(tenant, LISTED_MAX));
    }

    public Rule approve(String rule, Judge judge) {
        return decide(rule, judge, Rule.State.APPROVED);
    }

    public Rule reject(String rule, Judge judge) {
        return decide(rule, judge, Rule.State.REJECTED);
    }

    private Rule decide(String rule, Judge judge, Rule.State state) {
        var decision =
                new LessonStore.Decision(
                        judge.tenant(), rule, state, judge.principal(), clock.instant());
        return transactions
                .within(() -> lessons.decide(decision))
                .orElseThrow(() -> new Refusal(Reason.RULE_UNKNOWN, "the rule is not known"));
    }
}
