package dev.autopack.local.run;

import dev.autopack.api.contract.ledger.LedgerEntryView;
import java.util.List;
import java.util.Optional;

/** Ledger entries as lines that a person reads while a run goes on. */
public final class Story {
    private static final int LINE_MAX = 96;

    private Story() {}

    /** Empty for entries that would only be noise. */
    public static Optional<String> line(LedgerEntryView entry) {
        var words = words(entry);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var time = entry.at().substring(11, 19);
        var line = "  %s  %-6s %s".formatted(time, text(entry, "phase_id"), words.get());
        return Optional.of(
                line.length() <= LINE_MAX ? line : line.substring(0, LINE_MAX - 1) + "…");
    }

    private static String text(LedgerEntryView entry, String name) {
        return Entries.text(entry, name);
    }

    private static Optional<String> words(LedgerEntryView entry) {
        return switch (entry.kind()) {
            case "run.started" -> Optional.of("run started");
            case "phase.leased" -> Optional.of("attempt " + text(entry, "attempt"));
            case "tokens.settled" -> Optional.of(answer(entry));
            case "change.judged" -> Optional.of(judged(entry));
            case "approval.approved" -> Optional.of("approved by " + entry.principal());
            case "approval.rejected" -> Optional.of("rejected by " + entry.principal());
            case "tests.reported" -> Optional.of(tests(entry));
            case "auditor.reported" ->
                    Optional.of("review: " + reasons(entry, "opinions").replace("-", " "));
            case "attempt.settled" -> settled(entry);
            case "phase.landed" -> Optional.of("landed as " + shortened(text(entry, "commit")));
            case "lease.expired" -> Optional.of("lease expired");
            case "run.overdue" -> Optional.of("run took too long");
            default -> Optional.empty();
        };
    }

    private static String answer(LedgerEntryView entry) {
        var role = text(entry, "role");
        var end = text(entry, "stop_reason").equals("MAX_TOKENS") ? ", cut off" : "";
        return "%s %s, %s tokens%s"
                .formatted(
                        role.equals("builder") ? "draft by" : role.replace("-", " "),
                        text(entry, "model"),
                        text(entry, "total_tokens"),
                        end);
    }

    private static String judged(LedgerEntryView entry) {
        return switch (text(entry, "verdict")) {
            case "CLEAR" -> "change is clear, files: %s".formatted(text(entry, "files"));
            case "NEEDS_APPROVAL" -> "held for approval: " + reasons(entry, "reasons");
            default -> "change is forbidden: " + reasons(entry, "reasons");
        };
    }

    private static String tests(LedgerEntryView entry) {
        return "tests: %s run, %s newly failing%s%s"
                .formatted(
                        text(entry, "total"),
                        text(entry, "new_failures"),
                        some(entry, "flaky", ", %d flaky"),
                        some(entry, "preexisting_failures", ", %d failed before too"));
    }

    private static String some(LedgerEntryView entry, String name, String words) {
        var number = Entries.number(entry, name);
        return number == 0 ? "" : words.formatted(number);
    }

    private static Optional<String> settled(LedgerEntryView entry) {
        var reason = text(entry, "reason");
        if (!reason.isEmpty()) {
            return Optional.of("attempt failed: " + reason);
        }
        var mode = text(entry, "terminal_mode");
        return mode.equals("SUPPORTED")
                ? Optional.empty()
                : Optional.of("gate says %s: %s".formatted(mode, reasons(entry, "blocking")));
    }

    private static String reasons(LedgerEntryView entry, String name) {
        return entry.payload().get(name) instanceof List<?> list
                ? String.join("; ", list.stream().map(String::valueOf).toList())
                : "";
    }

    static String shortened(String commit) {
        return commit.length() <= 10 ? commit : commit.substring(0, 10);
    }
}
