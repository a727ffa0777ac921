package dev.autopack.sync.domain.ledger;

/** A line that looks like part of a ledger but was not taken as such, and why. */
public record SkippedLine(String file, int line, Why why) {

    /** Why a line was not taken, in words for the person who edits the ledger. */
    public enum Why {
        HEADING_IN_FENCE("a heading inside a fenced block is not an entry"),
        FENCE_NEVER_CLOSED("this fence is never closed, so it is read as plain text"),
        ID_OF_ANOTHER_LEDGER("this id belongs to another ledger"),
        ID_MALFORMED("the id is followed by characters that no id has"),
        DUPLICATE_ID("this id was used before, the entry got the next number"),
        ROW_DUPLICATE_ID("this id has a row already, the row got the next number"),
        ROW_MALFORMED("the row does not have the columns of this ledger's index"),
        ROW_DATE_UNKNOWN("the row's first column is not a date of the calendar"),
        ROW_ID_UNKNOWN("the row's second column is not an id of this ledger"),
        NOT_A_ROW("this line stands inside the index but is not a row");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
