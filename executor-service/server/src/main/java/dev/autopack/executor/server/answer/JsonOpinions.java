package dev.autopack.executor.server.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.review.Finding;
import dev.autopack.executor.domain.review.Opinion;
import dev.autopack.executor.domain.review.OpinionReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code {approved, issues, summary}}; only a plain true is a yes. */
@ApplicationScoped
class JsonOpinions implements OpinionReader {
    private static final int FINDINGS_MAX = 100;
    private static final int SUMMARY_MAX = 2_000;
    private static final int CATEGORY_MAX = 60;
    private static final int PATH_MAX = 500;
    private static final int DESCRIPTION_MAX = 1_500;

    @Override
    public Opinion read(Role role, Draft draft) {
        var found = JsonAnswer.find(draft.text(), "approved");
        if (found.isEmpty()) {
            return fault(
                    role, draft, "the answer does not hold exactly one object with 'approved'");
        }
        var object = found.get();
        if (!object.path("approved").isBoolean()) {
            return fault(role, draft, "'approved' is neither true nor false");
        }
        if (object.has("issues") && !object.path("issues").isArray()) {
            return fault(role, draft, "'issues' is no array");
        }
        return new Opinion(
                role.wire(),
                draft.model(),
                true,
                object.path("approved").booleanValue(),
                findings(object.path("issues")),
                JsonAnswer.text(object, "summary", SUMMARY_MAX));
    }

    private static Opinion fault(Role role, Draft draft, String fault) {
        return Opinion.missing(role.wire(), draft.model(), fault);
    }

    private static List<Finding> findings(JsonNode issues) {
        var findings = new ArrayList<Finding>();
        for (var issue : issues) {
            if (findings.size() == FINDINGS_MAX) {
                findings.add(unknown("there are %d more findings", issues.size() - FINDINGS_MAX));
                return findings;
            }
            findings.add(
                    issue.isObject()
                            ? finding(issue)
                            : unknown("issue %d is no object", findings.size() + 1));
        }
        return findings;
    }

    private static Finding finding(JsonNode issue) {
        return new Finding(
                severity(JsonAnswer.text(issue, "severity", CATEGORY_MAX)),
                JsonAnswer.text(issue, "category", CATEGORY_MAX).toLowerCase(Locale.ROOT),
                JsonAnswer.text(issue, "file_path", PATH_MAX),
                JsonAnswer.text(issue, "description", DESCRIPTION_MAX) + line(issue));
    }

    private static Finding unknown(String words, int number) {
        return new Finding(Finding.Severity.UNKNOWN, "", "", words.formatted(number));
    }

    private static String line(JsonNode issue) {
        var line = issue.path("line_number");
        return line.canConvertToInt() && line.intValue() > 0
                ? " (line %d)".formatted(line.intValue())
                : "";
    }

    private static Finding.Severity severity(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "minor" -> Finding.Severity.MINOR;
            case "major" -> Finding.Severity.MAJOR;
            case "critical" -> Finding.Severity.CRITICAL;
            default -> Finding.Severity.UNKNOWN;
        };
    }
}
