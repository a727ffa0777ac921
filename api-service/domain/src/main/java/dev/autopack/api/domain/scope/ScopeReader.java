package dev.autopack.api.domain.scope;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the free shapes of a plan's scope into the one that the product works with. */
final class ScopeReader {
    private final Map<String, @Nullable Object> scope;

    ScopeReader(Map<String, @Nullable Object> scope) {
        this.scope = scope;
    }

    PhaseScope scope() {
        var paths =
                new ScopePaths(
                        texts(scope.get("paths")),
                        texts(scope.get("allowed_paths")),
                        texts(scope.get("protected_paths")),
                        readOnly());
        return new PhaseScope(
                paths,
                texts(scope.get("acceptance_criteria")),
                deliverables(),
                texts(scope.get("notes")),
                tests(),
                allowances());
    }

    private List<ReadOnlyPath> readOnly() {
        var read = new ArrayList<ReadOnlyPath>();
        for (var entry : ReadOnlyContext.normalised(scope.get("read_only_context"))) {
            read.add(
                    new ReadOnlyPath(
                            String.valueOf(entry.get("path")),
                            String.valueOf(entry.get("reason"))));
        }
        return read;
    }

    private List<String> deliverables() {
        var value = scope.get("deliverables");
        var listed = new ArrayList<String>();
        if (value instanceof Map<?, ?> groups) {
            groups.values().forEach(group -> listed.addAll(texts(group)));
        } else {
            listed.addAll(texts(value));
        }
        listed.addAll(texts(scope.get("deliverables_manifest")));
        return listed.stream().distinct().sorted().toList();
    }

    private Optional<TestPlan> tests() {
        var ci = scope.get("ci") instanceof Map<?, ?> map ? map : Map.of();
        if (Boolean.TRUE.equals(ci.get("skip")) || "none".equals(ci.get("type"))) {
            return Optional.empty();
        }
        var command = command(ci);
        if (command.isEmpty()) {
            return Optional.empty();
        }
        var workdir = ci.get("workdir") instanceof String text ? text : "";
        var reports = texts(ci.get("report_paths"));
        return Optional.of(new TestPlan(command, workdir, timeout(ci), reports, requiredTests()));
    }

    private List<String> command(Map<?, ?> ci) {
        var given = words(ci.get("command"));
        var command = new ArrayList<>(given.isEmpty() ? words(scope.get("test_cmd")) : given);
        if (command.isEmpty() && "pytest".equals(ci.get("type"))) {
            command.addAll(List.of("python3", "-m", "pytest", "-q", "--tb=line"));
            command.addAll(texts(ci.get("paths")));
        }
        if (!command.isEmpty()) {
            command.addAll(texts(ci.get("args")));
        }
        return command;
    }

    private static Duration timeout(Map<?, ?> ci) {
        return ci.get("timeout_seconds") instanceof Number seconds && seconds.longValue() > 0
                ? Duration.ofSeconds(seconds.longValue())
                : TestPlan.TIMEOUT_DEFAULT;
    }

    private List<String> requiredTests() {
        return scope.get("validation") instanceof Map<?, ?> validation
                ? texts(validation.get("tests"))
                : List.of();
    }

    private Set<Allowance> allowances() {
        var given = EnumSet.noneOf(Allowance.class);
        for (var allowance : Allowance.values()) {
            if (Boolean.TRUE.equals(scope.get(allowance.key()))) {
                given.add(allowance);
            }
        }
        return given;
    }

    /** A list is taken word by word; a text is split at blanks, as no shell will do it later. */
    private static List<String> words(@Nullable Object value) {
        return value instanceof String text
                ? text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"))
                : texts(value);
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case String text -> text.isBlank() ? List.of() : List.of(text);
            case List<?> list ->
                    list.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .filter(text -> !text.isBlank())
                            .toList();
            case Object _ -> List.of();
        };
    }
}
