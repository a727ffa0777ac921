package dev.autopack.executor.domain.drafting;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.InvalidChange;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.Prompt;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.prompt.PromptText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rest of an answer that was cut off: how it is asked for and put to what is there. */
final class Continuation {
    private static final int NAMES_MAX = 100;

    private Continuation() {}

    /** The first prompt, and which files are still wanted. */
    static Prompt prompt(Prompt first, ReadDraft.Cut cut, List<String> deliverables) {
        var text = new PromptText();
        text.line("# CONTINUATION REQUEST");
        text.line("Your answer was cut off. Finished files: %s.".formatted(progress(cut)));
        text.section("Finished, kept as they are, not to be written again", names(cut.finished()));
        text.section("Still to be written, from their beginning", remaining(cut, deliverables));
        text.line("Answer with the remaining files only, in the same form as before.");
        return new Prompt(first.system(), first.user() + "\n" + text);
    }

    /** What the two parts are together; it is complete when nothing that was begun is missing. */
    static ReadDraft merged(ReadDraft.Cut cut, ReadDraft.Understood rest) {
        try {
            return checked(cut, together(cut.finished(), rest.change()));
        } catch (InvalidChange invalid) {
            return truncated(cut, Objects.toString(invalid.getMessage(), "two parts do not fit"));
        }
    }

    static ReadDraft merged(ReadDraft.Cut cut, ReadDraft.Cut next) {
        try {
            var all = together(cut.finished(), next.finished());
            var open =
                    Stream.concat(cut.unfinished().stream(), next.unfinished().stream())
                            .distinct()
                            .filter(path -> !names(all).contains(path))
                            .toList();
            return new ReadDraft.Cut(all, cut.summary(), open, cut.expected());
        } catch (InvalidChange invalid) {
            return truncated(cut, Objects.toString(invalid.getMessage(), "two parts do not fit"));
        }
    }

    static ReadDraft.Faulty truncated(ReadDraft.Cut cut, String why) {
        return new ReadDraft.Faulty(
                DraftFault.TRUNCATED,
                "%s. Finished files: %s. Give a shorter answer: edits instead of whole files, fewer words"
                        .formatted(why, progress(cut)));
    }

    private static ReadDraft checked(ReadDraft.Cut cut, ChangeSet all) {
        var missing = cut.unfinished().stream().filter(path -> !names(all).contains(path)).toList();
        if (!missing.isEmpty()) {
            return truncated(
                    cut, "the rest of the answer lacks %s".formatted(String.join(", ", missing)));
        }
        if (all.changes().size() < cut.expected().orElse(0)) {
            return truncated(
                    cut,
                    "the answer announced %d files and has %d"
                            .formatted(cut.expected().getAsInt(), all.changes().size()));
        }
        return new ReadDraft.Understood(all, cut.summary(), true);
    }

    // Edits of the second part hold on to the base, so they cannot be laid over the first part's.
    private static ChangeSet together(ChangeSet first, ChangeSet second) {
        var all = new LinkedHashMap<RepoPath, FileChange>();
        first.changes().forEach(change -> all.put(change.path(), change));
        for (var change : second.changes()) {
            var there = all.putIfAbsent(change.path(), change);
            if (there != null && !there.equals(change)) {
                throw new InvalidChange(
                        "the rest of the answer changes the finished file '%s' once more"
                                .formatted(change.path()));
            }
        }
        return ChangeSet.of(all.values());
    }

    private static List<String> remaining(ReadDraft.Cut cut, List<String> deliverables) {
        var done = names(cut.finished());
        var open = new ArrayList<>(cut.unfinished());
        deliverables.stream()
                .filter(path -> !path.endsWith("/") && !done.contains(path))
                .forEach(open::add);
        return open.stream().distinct().limit(NAMES_MAX).toList();
    }

    private static String progress(ReadDraft.Cut cut) {
        var done = cut.finished().changes().size();
        var names = names(cut.finished()).stream().limit(10).collect(Collectors.joining(", "));
        var total = total(cut.expected());
        return done == 0 ? "none" + total : "%d%s (%s)".formatted(done, total, names);
    }

    private static String total(OptionalInt expected) {
        return expected.isPresent() ? " of %d".formatted(expected.getAsInt()) : "";
    }

    private static List<String> names(ChangeSet set) {
        return set.paths().stream().map(RepoPath::value).toList();
    }
}
