package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.change.PatchPaths;
import dev.autopack.api.domain.evidence.BuilderFacts;
import dev.autopack.api.domain.evidence.EvidenceKind;
import dev.autopack.api.domain.evidence.Evidenced;
import dev.autopack.api.domain.evidence.RecordEvidence;
import dev.autopack.api.domain.evidence.ReviewFacts;
import dev.autopack.api.domain.evidence.ReviewFacts.Recommendation;
import dev.autopack.api.domain.report.Report;
import dev.autopack.api.domain.report.ReportStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what builders and auditors reported into evidence; unreadable words never approve. */
final class ReportedEvidence {
    private final ReportStore reports;
    private final RecordEvidence record;

    ReportedEvidence(ReportStore reports, RecordEvidence record) {
        this.reports = reports;
        this.record = record;
    }

    Evidenced<BuilderFacts> builder(AttemptKey attempt) {
        var report = reports.newest(attempt.phase(), attempt.number(), Report.Kind.BUILDER);
        if (report.isEmpty()) {
            return new Evidenced.Missing<>();
        }
        var facts = builderFacts(report.get().body());
        var unit = record.record(attempt, EvidenceKind.BUILDER_RESULT, facts.content());
        return new Evidenced.Present<>(facts, unit.id());
    }

    Evidenced<ReviewFacts> review(AttemptKey attempt) {
        var report = reports.newest(attempt.phase(), attempt.number(), Report.Kind.AUDITOR);
        if (report.isEmpty()) {
            return new Evidenced.Missing<>();
        }
        var facts = reviewFacts(report.get().body());
        var unit = record.record(attempt, EvidenceKind.REVIEW, facts.content());
        return new Evidenced.Present<>(facts, unit.id());
    }

    private static BuilderFacts builderFacts(Map<String, @Nullable Object> body) {
        var probes = list(body.get("probe_results"));
        var failed = new ArrayList<String>();
        for (var probe : probes) {
            if (probe instanceof Map<?, ?> one && exitCode(one) != 0) {
                failed.add(text(one.get("probe_type")));
            }
        }
        boolean succeeded = "success".equals(text(body.get("status")).toLowerCase(Locale.ROOT));
        return new BuilderFacts(succeeded, !probes.isEmpty(), failed, report(body));
    }

    private static BuilderFacts.Report report(Map<String, @Nullable Object> body) {
        var also = list(body.get("files_changed")).stream().map(ReportedEvidence::text).toList();
        var modes = PatchPaths.of(text(body.get("patch_content")), also);
        var lines =
                new LineCount(number(body.get("lines_added")), number(body.get("lines_removed")));
        return new BuilderFacts.Report(
                List.copyOf(modes.keySet()), List.copyOf(modes.values()), lines);
    }

    private static ReviewFacts reviewFacts(Map<String, @Nullable Object> body) {
        var recommendation =
                switch (text(body.get("recommendation")).toLowerCase(Locale.ROOT)) {
                    case "approve" -> Recommendation.APPROVE;
                    case "revise" -> Recommendation.REVISE;
                    case String _ -> Recommendation.ESCALATE;
                };
        var opinions = list(body.get("opinions")).stream().map(ReportedEvidence::opinion).toList();
        return new ReviewFacts(recommendation, list(body.get("issues_found")).size(), opinions);
    }

    private static ReviewFacts.Opinion opinion(@Nullable Object value) {
        var said = value instanceof Map<?, ?> map ? map : Map.of();
        var serious =
                list(said.get("findings")).stream().filter(finding -> !isMinor(finding)).count();
        return new ReviewFacts.Opinion(
                text(said.get("role")),
                Boolean.TRUE.equals(said.get("understood")),
                Boolean.TRUE.equals(said.get("approved")),
                Math.toIntExact(serious));
    }

    // How bad it is must be known to be harmless.
    private static boolean isMinor(Object finding) {
        return finding instanceof Map<?, ?> one && "minor".equals(text(one.get("severity")));
    }

    // A probe without an exit code did not succeed.
    private static int exitCode(Map<?, ?> probe) {
        return probe.get("exit_code") instanceof Number code ? code.intValue() : -1;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? Math.max(0, number.longValue()) : 0;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
