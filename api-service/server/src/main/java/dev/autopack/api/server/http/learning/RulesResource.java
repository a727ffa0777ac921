package dev.autopack.api.server.http.learning;

import dev.autopack.api.contract.rule.RuleListView;
import dev.autopack.api.contract.rule.RuleState;
import dev.autopack.api.contract.rule.RuleView;
import dev.autopack.api.contract.rule.RulesApi;
import dev.autopack.api.domain.learning.DecideRule;
import dev.autopack.api.domain.learning.Rule;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.CurrentPrincipal;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Shows rules and takes a person's word on them. */
@RunOnVirtualThread
class RulesResource implements RulesApi {
    private final DecideRule rules;
    private final CurrentPrincipal principal;

    RulesResource(DecideRule rules, CurrentPrincipal principal) {
        this.rules = rules;
        this.principal = principal;
    }

    @Override
    @Needs(Permission.RUNS_READ)
    public RuleListView list() {
        return new RuleListView(
                rules.list(principal.tenant()).stream().map(RulesResource::view).toList());
    }

    @Override
    @Needs(Permission.APPROVALS_DECIDE)
    public RuleView approve(String ruleId) {
        return view(rules.approve(ruleId, judge()));
    }

    @Override
    @Needs(Permission.APPROVALS_DECIDE)
    public RuleView reject(String ruleId) {
        return view(rules.reject(ruleId, judge()));
    }

    private DecideRule.Judge judge() {
        return new DecideRule.Judge(principal.tenant(), principal.id());
    }

    private static RuleView view(Rule rule) {
        return new RuleView(
                rule.subject().id(),
                rule.subject().ground().repository(),
                rule.subject().category(),
                rule.words(),
                rule.seen(),
                RuleState.valueOf(rule.standing().state().name()),
                rule.learnedAt(),
                rule.standing().by().orElse(null),
                rule.standing().at().orElse(null));
    }
}
