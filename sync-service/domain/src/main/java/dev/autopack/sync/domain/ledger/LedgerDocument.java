package dev.autopack.sync.domain.ledger;

import java.util.List;

/** The text of one ledger file, with one kind of line end whatever the file had. */
public record LedgerDocument(LedgerKind kind, String text) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public LedgerDocument {
        var start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        text = text.substring(start).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Every line; a final line end is followed by one last, empty line. */
    public List<String> lines() {
        return List.of(text.split("\n", -1));
    }
}
