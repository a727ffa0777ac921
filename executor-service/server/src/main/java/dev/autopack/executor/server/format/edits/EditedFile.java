package dev.autopack.executor.server.format.edits;

import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.server.format.file.Faults;
import dev.autopack.executor.server.format.file.LineEnds;
import dev.autopack.executor.server.format.file.Search;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A file and the splices that its edits mean; all of them are counted on the file as it was. */
final class EditedFile {
    private final String text;
    private final LineEnds ends;
    private final int[] starts;
    private final List<Splice> splices = new ArrayList<>();

    /** New text in the place of the characters from one offset to another. */
    private record Splice(int from, int to, String text) {}

    EditedFile(String content) {
        ends = LineEnds.of(content);
        text = ends.open(content);
        starts = starts(text);
    }

    void add(Edit edit) throws Faults {
        splices.add(
                edit.place().text().isPresent()
                        ? byText(edit, ends.fit(edit.place().text().get()))
                        : byLines(edit));
    }

    /** The new content; edits at one place stand in the order in which they were given. */
    String content() throws Faults {
        var sorted = new ArrayList<>(splices);
        sorted.sort(Comparator.comparingInt(Splice::from).thenComparing(EditedFile::removes));
        var content = new StringBuilder();
        var done = 0;
        for (var splice : sorted) {
            if (splice.from() < done) {
                throw new Faults(
                        DraftFault.STRUCTURED_EDIT_OVERLAP,
                        "two operations change line %d".formatted(line(splice.from())));
            }
            content.append(text, done, splice.from()).append(splice.text());
            done = splice.to();
        }
        return ends.close(content.append(text, done, text.length()).toString());
    }

    private static boolean removes(Splice splice) {
        return splice.to() > splice.from();
    }

    private Splice byLines(Edit edit) throws Faults {
        var count = starts.length - 1;
        var first =
                switch (edit.kind()) {
                    case APPEND -> count + 1;
                    case PREPEND -> 1;
                    case INSERT -> edit.place().start().orElse(count == 0 ? 1 : 0);
                    case REPLACE, DELETE -> edit.place().start().orElse(0);
                };
        var last = edit.kind().removes() ? edit.place().end().orElse(first) : first - 1;
        var most = edit.kind().removes() ? count : count + 1;
        if (first < 1 || first > most || last < first - 1 || last > count) {
            throw outOfRange(edit, count);
        }
        if (edit.kind().removes() && last < first) {
            throw outOfRange(edit, count);
        }
        requireContext(edit, first, last);
        return new Splice(starts[first - 1], starts[last], ends.lines(edit.content()));
    }

    private Splice byText(Edit edit, String old) throws Faults {
        var at = place(edit, old);
        var first = line(at);
        var last = line(at + old.length() - 1);
        requireContext(edit, edit.kind().removes() ? first : last + 1, last);
        return edit.kind().removes()
                ? new Splice(at, at + old.length(), ends.fit(edit.content()))
                : new Splice(starts[last], starts[last], ends.lines(edit.content()));
    }

    // A text that stands in the file twice has a place only where the operation names its line.
    private int place(Edit edit, String old) throws Faults {
        var stated = edit.place().start().orElse(0);
        if (stated > 0 && stated < starts.length) {
            var at = Search.first(text, old, starts[stated - 1]);
            if (at >= 0 && line(at) == stated) {
                return at;
            }
        }
        var at = Search.first(text, old, 0);
        if (at < 0 || stated != 0 || Search.first(text, old, at + 1) >= 0) {
            throw new Faults(
                    DraftFault.STRUCTURED_EDIT_CONTEXT_MISMATCH,
                    "the text an operation on '%s' names stands %s; quote what stands there exactly once"
                            .formatted(
                                    edit.path(),
                                    at < 0 ? "nowhere in it" : "in it twice or in another line"));
        }
        return at;
    }

    private void requireContext(Edit edit, int first, int last) throws Faults {
        var before = Context.above(lines(), first);
        var after = Context.below(lines(), last);
        if (!before.holds(edit.place().before()) || !after.holds(edit.place().after())) {
            throw new Faults(
                    DraftFault.STRUCTURED_EDIT_CONTEXT_MISMATCH,
                    "the lines around line %d of '%s' are not those that the operation quotes"
                            .formatted(first, edit.path()));
        }
    }

    private Context.Lines lines() {
        return new Context.Lines() {
            @Override
            public int count() {
                return starts.length - 1;
            }

            @Override
            public String at(int number) {
                return text.substring(starts[number - 1], starts[number]);
            }
        };
    }

    private int line(int offset) {
        var at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private static int[] starts(String text) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (var at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Faults outOfRange(Edit edit, int count) {
        return new Faults(
                DraftFault.STRUCTURED_EDIT_OUT_OF_RANGE,
                "an operation on '%s' names lines it does not have; it has %d"
                        .formatted(edit.path(), count));
    }
}
