package dev.autopack.executor.server.git.tree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Prints what a commit changes, as git does; attributes and external tools take no part. */
public final class CommitDiff {
    private static final int BYTES_PER_CHARACTER = 4;

    private CommitDiff() {}

    /** At most so many characters, from the beginning. */
    public static String text(Repository repository, RevCommit base, RevCommit commit, int most)
            throws IOException {
        var out = new Bounded((long) most * BYTES_PER_CHARACTER);
        try (var formatter = new DiffFormatter(out)) {
            formatter.setRepository(repository);
            formatter.setDiffAlgorithm(bounded());
            var entries = formatter.scan(base.getTree(), commit.getTree()).iterator();
            while (entries.hasNext() && !out.isFull()) {
                formatter.format(entries.next());
            }
        }
        return head(out.text(), most);
    }

    // Where lines are too much alike, the usual comparison takes the square of their number; this
    // one shows such a part as replaced.
    private static DiffAlgorithm bounded() {
        var histogram = new HistogramDiff();
        histogram.setFallbackAlgorithm(null);
        return histogram;
    }

    // Half a surrogate pair can be sent nowhere.
    private static String head(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var splits = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splits ? most - 1 : most);
    }

    /** Keeps the beginning and forgets the rest. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final long bytesMax;

        Bounded(long bytesMax) {
            this.bytesMax = bytesMax;
        }

        boolean isFull() {
            return kept.size() >= bytesMax;
        }

        String text() {
            return kept.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void write(int one) {
            if (!isFull()) {
                kept.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            kept.write(bytes, from, (int) Math.min(length, bytesMax - kept.size()));
        }
    }
}
