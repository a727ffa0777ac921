package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.policy.PathEntries;
import java.util.List;

/**
 * How an answer is to be read.
 *
 * @param asked the format the builder was asked for; the others are understood too
 * @param expected the paths that an answer of many files may name; empty for any
 * @param readOnly paths that no whole file may replace
 * @param leniency what the plan takes for intent rather than accident
 */
public record Reading(
        DraftFormat asked,
        Ending ending,
        PathEntries expected,
        PathEntries readOnly,
        Leniency leniency) {
    private static final PathEntries NO_PATHS = new PathEntries(List.of());

    /** A whole answer in any format, of any path and size. */
    public static final Reading PLAIN =
            new Reading(
                    DraftFormat.FULL_FILES,
                    Ending.CHOSEN,
                    NO_PATHS,
                    NO_PATHS,
                    new Leniency(false, false, false, ChangeSize.ORDINARY));

    /**
     * What is let pass in a file that is written anew.
     *
     * @param shrinking a file may lose most of its lines
     * @param growing a file may become many times as long
     * @param losingSymbols a small fix may drop what a file declares
     */
    public record Leniency(
            boolean shrinking, boolean growing, boolean losingSymbols, ChangeSize size) {}

    public Reading ending(Ending other) {
        return new Reading(asked, other, expected, readOnly, leniency);
    }

    public Reading asked(DraftFormat other) {
        return new Reading(other, ending, expected, readOnly, leniency);
    }

    public Reading leniency(Leniency other) {
        return new Reading(asked, ending, expected, readOnly, other);
    }
}
