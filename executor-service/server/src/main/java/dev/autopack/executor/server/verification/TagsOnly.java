package dev.autopack.executor.server.verification;

import java.io.IOException;
import java.io.InputStream;

/**
 * The tags of an XML file without what stands between them: nothing else of a report is read, and a
 * parser would hold in memory all that a test has printed.
 */
final class TagsOnly extends InputStream {
    private static final int TAG_BYTES_MAX = 1 << 20;
    private static final String COMMENT = "!--";
    private static final String DATA = "![CDATA[";

    private final InputStream file;
    private final StringBuilder opening = new StringBuilder();
    private Place place = Place.TEXT;
    private String end = "";
    private int due;
    private int window;
    private int quote;
    private int length;

    TagsOnly(InputStream file) {
        this.file = file;
    }

    private enum Place {
        TEXT,
        TAG,
        /** In a comment or in character data, which begin and end like tags. */
        HIDDEN
    }

    @Override
    public int read() throws IOException {
        if (due > 0) {
            return end.charAt(end.length() - due--);
        }
        for (var next = file.read(); next >= 0; next = file.read()) {
            if (passes(next)) {
                return place == Place.TEXT && due > 0 ? end.charAt(0) : next;
            }
        }
        return -1;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        for (var count = 0; count < most; count++) {
            var next = read();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            bytes[from + count] = (byte) next;
        }
        return most;
    }

    private boolean passes(int next) throws IOException {
        return switch (place) {
            case TEXT -> begins(next);
            case TAG -> goesOn(next);
            case HIDDEN -> ends(next);
        };
    }

    private boolean begins(int next) {
        if (next == '<') {
            place = Place.TAG;
            opening.setLength(0);
            length = 0;
            quote = 0;
        }
        return next == '<';
    }

    private boolean goesOn(int next) throws IOException {
        length++;
        if (length > TAG_BYTES_MAX) {
            throw new IOException("a tag is longer than %d bytes".formatted(TAG_BYTES_MAX));
        }
        if (quote != 0) {
            quote = next == quote ? 0 : quote;
        } else if (next == '"' || next == '\'') {
            quote = next;
        } else if (next == '>') {
            place = Place.TEXT;
        } else if (opening.length() < DATA.length()) {
            open((char) next);
        }
        return true;
    }

    private void open(char next) {
        opening.append(next);
        if (COMMENT.contentEquals(opening)) {
            hide("-->");
        } else if (DATA.contentEquals(opening)) {
            hide("]]>");
        }
    }

    private void hide(String until) {
        place = Place.HIDDEN;
        end = until;
        window = 0;
    }

    // The end is passed on as a whole once its last letter is seen.
    private boolean ends(int next) {
        window = (window << 8 | next) & 0xFFFFFF;
        var wanted = end.charAt(0) << 16 | end.charAt(1) << 8 | end.charAt(2);
        if (window != wanted) {
            return false;
        }
        place = Place.TEXT;
        due = end.length() - 1;
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
