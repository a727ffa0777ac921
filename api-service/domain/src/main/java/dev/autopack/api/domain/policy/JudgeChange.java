package dev.autopack.api.domain.policy;

import dev.autopack.api.domain.change.ChangeFacts;
import dev.autopack.api.domain.change.FileFact;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.change.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges what a change does, never who says so: a submitted change and a commit meet the same
 * rules.
 */
public final class JudgeChange {
    // These are reviewed like the high-risk ones, though their name alone does not raise a score.
    private static final Set<String> REVIEWED =
            Set.of(
                    "security_auth_change",
                    "external_feature_reuse_remote",
                    "schema_contract_change_destructive");

    private static final long NOTICE_LINES = 100;

    private final PolicyLimits limits;
    private final List<PathPattern> builtIn;
    private final List<PathPattern> sensitive;

    public JudgeChange(PolicyLimits limits) {
        this.limits = limits;
        this.builtIn = limits.protectedPaths().stream().map(PathPattern::of).toList();
        this.sensitive = limits.sensitivePaths().stream().map(PathPattern::of).toList();
    }

    public Verdict judge(ChangeFacts facts, PhaseRules rules) {
        var guarded = protectedPaths(facts, rules);
        var violations = violations(facts, rules, guarded);
        if (!violations.isEmpty()) {
            return new Verdict.Forbidden(violations);
        }
        var touchy = sensitivePaths(facts);
        var risk = RiskScorer.score(facts.paths(), !guarded.isEmpty() || !touchy.isEmpty(), rules);
        var reasons = new ArrayList<String>();
        guarded.forEach(path -> reasons.add("Protected path: " + path));
        touchy.forEach(path -> reasons.add("Sensitive path: " + path));
        sizeReasons(facts, rules.allowance()).forEach(reasons::add);
        if (risk.value() >= limits.riskThreshold()) {
            reasons.add("High risk: " + String.join(", ", risk.reasons()));
        }
        return reasons.isEmpty()
                ? new Verdict.Clear(risk.noting(notices(facts.lines())))
                : new Verdict.NeedsApproval(reasons, risk);
    }

    /** Whether a change of this category is only complete with an approving review. */
    public static boolean needsReview(String category) {
        return RiskScorer.isHighRisk(category)
                || REVIEWED.contains(category.toLowerCase(Locale.ROOT));
    }

    private List<String> protectedPaths(ChangeFacts facts, PhaseRules rules) {
        var patterns =
                Stream.concat(
                                builtIn.stream(),
                                rules.protectedPaths().stream().map(PathPattern::of))
                        .toList();
        return facts.paths().stream()
                .filter(path -> patterns.stream().anyMatch(pattern -> pattern.matches(path)))
                .toList();
    }

    private List<String> sensitivePaths(ChangeFacts facts) {
        return facts.paths().stream()
                .filter(path -> sensitive.stream().anyMatch(pattern -> pattern.matches(path)))
                .toList();
    }

    private List<String> violations(ChangeFacts facts, PhaseRules rules, List<String> guarded) {
        var scope = PathEntries.of(rules.scope());
        var readOnly = PathEntries.of(rules.readOnly());
        var found = new ArrayList<String>();
        for (var fact : facts.files()) {
            var path = fact.path();
            boolean outside = !scope.isEmpty() && !scope.cover(path);
            RepoPath.fault(path)
                    .ifPresent(
                            fault ->
                                    found.add(
                                            "Invalid path: %s %s"
                                                    .formatted(RepoPath.shown(path), fault)));
            mode(fact).ifPresent(found::add);
            if (outside && guarded.contains(path)) {
                found.add("Protected path: " + RepoPath.shown(path));
            }
            if (outside) {
                found.add("Outside scope: " + RepoPath.shown(path));
            }
            if (readOnly.cover(path)) {
                found.add("Read-only path: " + RepoPath.shown(path));
            }
        }
        collisions(facts).forEach(found::add);
        return found;
    }

    private Optional<String> mode(FileFact fact) {
        return switch (fact) {
            case FileFact.Created(var path, var mode, _, _) -> mode(path, mode);
            case FileFact.Modified(var path, var mode, _, _) -> mode(path, mode);
            case FileFact.Deleted _ -> Optional.empty();
        };
    }

    private Optional<String> mode(String path, String mode) {
        return limits.modes().contains(mode)
                ? Optional.empty()
                : Optional.of("Mode %s is not allowed: %s".formatted(mode, RepoPath.shown(path)));
    }

    // On a file system that ignores case the second path would overwrite the first.
    private static List<String> collisions(ChangeFacts facts) {
        var seen = new HashMap<String, String>();
        var found = new ArrayList<String>();
        for (var path : facts.paths()) {
            var other = seen.putIfAbsent(RepoPath.folded(path), path);
            if (other != null) {
                found.add(
                        "Paths collide: %s and %s"
                                .formatted(RepoPath.shown(other), RepoPath.shown(path)));
            }
        }
        return found;
    }

    // Nobody has to decide about these, but the ledger tells them.
    private static List<String> notices(LineCount lines) {
        if (lines.netDeletion() >= NOTICE_LINES) {
            return List.of("Notice: net deletion of %d lines".formatted(lines.netDeletion()));
        }
        return lines.changed() > NOTICE_LINES
                ? List.of("Notice: %d changed lines".formatted(lines.changed()))
                : List.of();
    }

    private List<String> sizeReasons(ChangeFacts facts, PhaseRules.Allowance allowance) {
        var lines = facts.lines();
        var reasons = new ArrayList<String>();
        if (lines.netDeletion() > limits.netDeletionMax() && !allowance.massDeletion()) {
            reasons.add("Net deletion of %d lines".formatted(lines.netDeletion()));
        }
        boolean allowed = allowance.massAddition() || allowance.massDeletion();
        if (lines.changed() > limits.changedLinesMax() && !allowed) {
            reasons.add("%d changed lines".formatted(lines.changed()));
        }
        return reasons;
    }
}
