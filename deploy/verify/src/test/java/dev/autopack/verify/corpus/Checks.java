package dev.autopack.verify.corpus;

import dev.autopack.api.domain.policy.JudgeChange;
import dev.autopack.api.domain.policy.PhaseRules;
import dev.autopack.api.domain.policy.PolicyLimits;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeFacts;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.policy.PathEntries;
import dev.autopack.executor.domain.policy.PathPolicy;
import dev.autopack.executor.domain.policy.Placement;
import dev.autopack.executor.domain.quality.CheckQuality;
import dev.autopack.executor.domain.quality.QualityFault;
import dev.autopack.executor.domain.quality.SyntaxCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** All that stands between a change and the tests: the executor's checks, then the server's. */
public final class Checks {
    private final CheckQuality quality =
            new CheckQuality(
                    Inside.make(
                            "dev.autopack.executor.server.syntax.LanguageSyntax",
                            SyntaxCheck.class));
    private final JudgeChange judge = new JudgeChange(PolicyLimits.STANDARD);

    /** What the executor has against a change: a code and a sentence each. */
    public List<String> refusals(ChangeSet change, BaseFiles base, Rules rules) {
        var refusals = new ArrayList<String>();
        var none = new PathEntries(List.of());
        new PathPolicy(new PathEntries(rules.scope()), none, new PathEntries(rules.readOnly()))
                .violations(change)
                .forEach(violation -> refusals.add("path_policy: " + violation));
        Placement.violations(change, base)
                .forEach(violation -> refusals.add("path_policy: " + violation));
        quality.faults(change, base, Set.of()).stream()
                .filter(QualityFault::blocks)
                .forEach(fault -> refusals.add(fault.text()));
        return refusals;
    }

    /** The server's word on the same change. */
    public Verdict verdict(ChangeSet change, BaseFiles base, Rules rules) {
        var lines = new HashMap<String, dev.autopack.api.domain.change.LineCount>();
        for (var file : ChangeFacts.of(change, base).files()) {
            lines.put(
                    file.path().value(),
                    new dev.autopack.api.domain.change.LineCount(file.added(), file.removed()));
        }
        var submitted =
                change.changes().stream()
                        .map(one -> submitted(one, lines.get(one.path().value())))
                        .toList();
        return judge.judge(
                new dev.autopack.api.domain.change.ChangeSet(submitted).facts(), rules.ofPhase());
    }

    /** The part of a plan that says where a phase may write. */
    public record Rules(List<String> scope, List<String> readOnly, List<String> guarded) {
        public PhaseRules ofPhase() {
            return new PhaseRules(
                    scope, readOnly, guarded, PhaseRules.Allowance.NONE, "feature", "");
        }
    }

    private static dev.autopack.api.domain.change.FileChange submitted(
            FileChange change, dev.autopack.api.domain.change.LineCount lines) {
        return switch (change) {
            case FileChange.Create(var path, var mode, var content) ->
                    new dev.autopack.api.domain.change.FileChange.Create(
                            path.value(), mode.git(), content, lines);
            case FileChange.Modify(var path, var mode, var content) ->
                    new dev.autopack.api.domain.change.FileChange.Modify(
                            path.value(), mode.git(), content, lines);
            case FileChange.Delete(var path) ->
                    new dev.autopack.api.domain.change.FileChange.Delete(path.value(), lines);
        };
    }
}
