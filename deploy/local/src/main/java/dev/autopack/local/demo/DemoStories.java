package dev.autopack.local.demo;

import dev.autopack.api.contract.ledger.LedgerEntryView;
import dev.autopack.local.run.Entries;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the plan of the demo provokes, told from the ledger alone. */
public final class DemoStories {
    private final Entries ledger;

    public DemoStories(Entries ledger) {
        this.ledger = ledger;
    }

    public boolean areAllProven() {
        return all().stream().allMatch(DemoStory::proven);
    }

    public String print() {
        return all().stream().map(DemoStory::line).collect(Collectors.joining("\n"));
    }

    List<DemoStory> all() {
        return List.of(escalation(), continuation(), audit(), flakyTest(), evasion());
    }

    private DemoStory escalation() {
        var first = ledger.of("F1.2", 1, "tokens.reserved");
        var end = ledger.of("F1.2", 1, "attempt.settled");
        var second = ledger.of("F1.2", 2, "tokens.reserved");
        return new DemoStory(
                "escalation",
                "F1.2 ended with %s by %s, so %s was asked (%s)"
                        .formatted(
                                words(end, "reason"),
                                words(first, "model"),
                                words(second, "model"),
                                words(second, "why")),
                joined(first, end, second),
                end.size() == 1
                        && !second.isEmpty()
                        && !words(first, "model").equals(words(second, "model"))
                        && isLanded("F1.2"));
    }

    private DemoStory continuation() {
        var calls = ledger.of("F2.3", 1, "tokens.settled");
        return new DemoStory(
                "continuation",
                "F2.3: the answers of attempt 1 ended by %s; the finished file was kept"
                        .formatted(words(calls, "stop_reason")),
                joined(calls, landed("F2.3")),
                words(calls, "stop_reason").equals("MAX_TOKENS, END_TURN") && isLanded("F2.3"));
    }

    private DemoStory audit() {
        var first = ledger.of("F3.1", 1, "auditor.reported");
        var end = ledger.of("F3.1", 1, "attempt.settled");
        var second = ledger.of("F3.1", 2, "auditor.reported");
        var judged =
                ledger.of("F3.1", 1, "tokens.settled").stream()
                        .filter(entry -> Entries.text(entry, "role").equals("judge"))
                        .toList();
        return new DemoStory(
                "dual audit",
                "F3.1: %s, so attempt 1 ended with %s; then %s"
                        .formatted(opinions(first), words(end, "reason"), opinions(second)),
                joined(judged, first, end, second, landed("F3.1")),
                judged.size() == 1
                        && first.stream().anyMatch(e -> Entries.number(e, "disagreements") > 0)
                        && words(end, "reason").equals("REVIEW_REJECTED")
                        && isLanded("F3.1"));
    }

    private DemoStory flakyTest() {
        var tests = ledger.of("F3.2", "tests.reported");
        return new DemoStory(
                "flaky test",
                "F3.2: %s new test failed once and passed when it was run again; %s newly failing"
                        .formatted(words(tests, "flaky"), words(tests, "new_failures")),
                joined(tests, landed("F3.2")),
                words(tests, "flaky").equals("1")
                        && words(tests, "new_failures").equals("0")
                        && isLanded("F3.2"));
    }

    private DemoStory evasion() {
        var ends =
                Stream.of(1, 2)
                        .flatMap(attempt -> ledger.of("F3.3", attempt, "attempt.settled").stream())
                        .toList();
        var judged = ledger.of("F3.3", "change.judged");
        return new DemoStory(
                "evasion",
                "F3.3: a path through '..' and one through '.GIT' ended with %s; nothing of them was committed"
                        .formatted(words(ends, "reason")),
                joined(ends, judged, landed("F3.3")),
                words(ends, "reason").equals("POLICY_VIOLATION, POLICY_VIOLATION")
                        && words(judged, "attempt").equals("3")
                        && isLanded("F3.3"));
    }

    private List<LedgerEntryView> landed(String phase) {
        return ledger.of(phase, "phase.landed");
    }

    private boolean isLanded(String phase) {
        return landed(phase).size() == 1;
    }

    private static String opinions(List<LedgerEntryView> reviews) {
        return reviews.stream()
                .map(review -> review.payload().get("opinions"))
                .flatMap(said -> said instanceof List<?> list ? list.stream() : Stream.empty())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String words(List<LedgerEntryView> entries, String name) {
        return entries.stream()
                .map(entry -> Entries.text(entry, name))
                .collect(Collectors.joining(", "));
    }

    @SafeVarargs
    private static List<LedgerEntryView> joined(List<LedgerEntryView>... parts) {
        var all = new ArrayList<LedgerEntryView>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
