package dev.autopack.sync.domain.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Which lines of a document lie in fenced code blocks, by the rules of CommonMark. */
final class Fences {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");

    private final BitSet fenced = new BitSet();
    private final List<Integer> neverClosed = new ArrayList<>();

    private Fences() {}

    static Fences of(List<String> lines) {
        var marks = lines.stream().map(Mark::of).toList();
        var longestClosing = longestClosing(marks);
        var fences = new Fences();
        Mark open = Mark.NONE;
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            open =
                    open.isFence()
                            ? fences.inside(i, open, mark)
                            : fences.outside(i, mark, longestClosing[i + 1]);
        }
        return fences;
    }

    boolean holds(int index) {
        return fenced.get(index);
    }

    List<Integer> neverClosed() {
        return List.copyOf(neverClosed);
    }

    private Mark inside(int index, Mark open, Mark mark) {
        fenced.set(index);
        return mark.closes(open) ? Mark.NONE : open;
    }

    // A fence that nothing closes would hide every later entry: it is read as text and reported.
    private Mark outside(int index, Mark mark, int[] closing) {
        if (!mark.opens()) {
            return Mark.NONE;
        }
        if (closing[mark.row()] < mark.length()) {
            neverClosed.add(index);
            return Mark.NONE;
        }
        fenced.set(index);
        return mark;
    }

    /** For each line, the longest closing fence of either sort from there on: keeps this linear. */
    private static int[][] longestClosing(List<Mark> marks) {
        var longest = new int[marks.size() + 1][];
        longest[marks.size()] = new int[2];
        for (int i = marks.size() - 1; i >= 0; i--) {
            longest[i] = marks.get(i).lengthen(longest[i + 1]);
        }
        return longest;
    }

    private record Mark(char sort, int length, String info) {
        static final Mark NONE = new Mark(' ', 0, "");

        static Mark of(String line) {
            var fence = FENCE.matcher(line);
            if (!fence.matches()) {
                return NONE;
            }
            return new Mark(
                    line.strip().charAt(0), fence.group(1).length(), fence.group(2).strip());
        }

        boolean isFence() {
            return length > 0;
        }

        boolean opens() {
            return isFence() && !(sort == '`' && info.indexOf('`') >= 0);
        }

        boolean closes(Mark open) {
            return isFence() && sort == open.sort && length >= open.length && info.isEmpty();
        }

        int row() {
            return sort == '`' ? 0 : 1;
        }

        /** The same lengths while this mark adds nothing: most lines of a document are no marks. */
        int[] lengthen(int[] closing) {
            if (!isFence() || !info.isEmpty() || length <= closing[row()]) {
                return closing;
            }
            var longer = closing.clone();
            longer[row()] = length;
            return longer;
        }
    }
}
