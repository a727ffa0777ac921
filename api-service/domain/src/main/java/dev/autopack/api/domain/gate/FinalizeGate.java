package dev.autopack.api.domain.gate;

import dev.autopack.api.domain.evidence.BudgetFacts;
import dev.autopack.api.domain.evidence.BuilderFacts;
import dev.autopack.api.domain.evidence.Evidenced;
import dev.autopack.api.domain.policy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The only authority for a complete phase: every question is asked, every answer is listed. */
public final class FinalizeGate {
    private static final double COVERAGE_MIN = 0.95;

    private FinalizeGate() {}

    public static GateDecision decide(GateCase gateCase) {
        var findings = new ArrayList<>(ChangeQuestions.ask(gateCase));
        findings.add(TestQuestion.ask(gateCase));
        findings.add(ReviewQuestion.ask(gateCase));
        findings.add(builder(gateCase));
        findings.add(budget(gateCase));
        findings.addAll(criteria(gateCase, findings));
        var claims = findings.stream().flatMap(finding -> finding.claims().stream()).toList();
        var blocking = findings.stream().flatMap(finding -> finding.blocking().stream()).toList();
        var warnings = findings.stream().flatMap(finding -> finding.warnings().stream()).toList();
        return new GateDecision(mode(gateCase, claims, blocking), claims, blocking, warnings);
    }

    private static Finding builder(GateCase gateCase) {
        var claim = "the builder succeeded";
        return switch (gateCase.builder()) {
            case Evidenced.Present<BuilderFacts>(var facts, var id) ->
                    Finding.of(claim, List.of(id), failures(facts));
            case Evidenced.Missing<BuilderFacts> _ ->
                    gateCase.acceptance().repository()
                            ? Finding.NOTHING
                            : Finding.blocked(claim, List.of(), List.of("No builder result"));
        };
    }

    private static List<String> failures(BuilderFacts facts) {
        var failed = facts.succeeded() ? Stream.<String>empty() : Stream.of("The builder failed");
        var probes = facts.failedProbes().stream().map(probe -> "Failed probe: " + probe);
        return Stream.concat(failed, probes).toList();
    }

    private static Finding budget(GateCase gateCase) {
        var claim = "the attempt kept to its budget";
        return switch (gateCase.budget()) {
            case Evidenced.Present<BudgetFacts>(var facts, var id) ->
                    Finding.of(
                            claim,
                            List.of(id),
                            facts.isKept() ? List.of() : List.of("The budget is exceeded"));
            case Evidenced.Missing<BudgetFacts> _ ->
                    Finding.blocked(claim, List.of(), List.of("The budget is not known"));
        };
    }

    // A criterion is borne out by tests, a review or probes. Where the plan has none of them it
    // stays an assumption, which everybody can see, instead of a claim that nobody checked.
    private static List<Finding> criteria(GateCase gateCase, List<Finding> findings) {
        boolean blocked = findings.stream().anyMatch(finding -> !finding.blocking().isEmpty());
        var cited = checks(gateCase);
        return gateCase.acceptance().criteria().stream()
                .filter(text -> !text.isBlank())
                .map(text -> criterion(text, cited, blocked))
                .toList();
    }

    private static Finding criterion(String text, List<String> cited, boolean blocked) {
        if (blocked) {
            return Finding.blocked(text, cited, List.of());
        }
        return cited.isEmpty()
                ? Finding.assumed(text, List.of("Nothing checks: " + text))
                : Finding.supported(text, cited);
    }

    private static List<String> checks(GateCase gateCase) {
        var probes =
                gateCase.builder() instanceof Evidenced.Present<BuilderFacts>(var facts, _)
                                && facts.probed()
                        ? gateCase.builder().ids()
                        : List.<String>of();
        var tests =
                TestQuestion.ask(gateCase).claims().stream()
                        .flatMap(claim -> claim.evidenceIds().stream());
        return Stream.of(tests, gateCase.review().ids().stream(), probes.stream())
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    private static TerminalMode mode(GateCase gateCase, List<Claim> claims, List<String> blocking) {
        if (gateCase.change() instanceof Evidenced.Present<ChangeEvidence>(var change, _)
                && !(change.verdict() instanceof Verdict.Clear)) {
            return TerminalMode.INSUFFICIENT_PERMISSION;
        }
        return blocking.isEmpty() && coverage(claims) >= COVERAGE_MIN
                ? TerminalMode.SUPPORTED
                : TerminalMode.INSUFFICIENT_EVIDENCE;
    }

    /** Claims with evidence by claims that had to have some; nothing claimed is nothing shown. */
    static double coverage(List<Claim> claims) {
        long declared = claims.stream().filter(c -> c.status() != Claim.Status.ASSUMPTION).count();
        long covered = claims.stream().filter(c -> c.status() == Claim.Status.SUPPORTED).count();
        return declared == 0 ? 0 : (double) covered / declared;
    }
}
