package dev.autopack.executor.server.verification;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.verification.TestCase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import javax.xml.stream.XMLStreamException;
import org.jboss.logging.Logger;

/** All reports of one run: files in the tree, else the stream; without any, the exit code. */
final class Reports {
    private static final Logger LOG = Logger.getLogger(Reports.class);
    private static final int CASES_MAX = 50_000;
    private static final long LETTERS_MAX = 5_000_000;
    private static final long BYTES_MAX = 1L << 30;

    private final Path tree;
    private final List<String> globs;
    private final List<TestCase> cases = new ArrayList<>();
    private final ResultStream stream = new ResultStream(CASES_MAX);
    private long letters;
    private long bytes;

    Reports(Path tree, List<String> globs) {
        this.tree = tree;
        this.globs = globs;
    }

    void removeStale() throws IOException {
        try {
            ReportFiles.removeStale(tree, globs);
        } catch (PatternSyntaxException malformed) {
            throw new Refusal(
                    Reason.TEST_COMMAND_NOT_FOUND,
                    "the report path '%s' is not a pattern".formatted(malformed.getPattern()),
                    malformed);
        }
    }

    /** Where the test command's output goes, which may be a report itself. */
    ResultStream stream() {
        return stream;
    }

    /**
     * @throws Refusal TESTS_FAILED when there is more than can be read: what is not seen may fail
     */
    List<TestCase> read() throws IOException {
        for (var file : ReportFiles.find(tree, globs)) {
            read(file);
        }
        // An interrupt closes files, and what was not read must not pass for what is not there.
        if (Thread.currentThread().isInterrupted()) {
            throw new Refusal(Reason.INTERRUPTED, "the attempt was asked to stop");
        }
        if (cases.isEmpty()) {
            requireBounded(!stream.overflown());
            stream.finish(this::accept);
        }
        return List.copyOf(cases);
    }

    // Half a report is no report: a test killed while writing must not hide the tests after it.
    private void read(Path file) {
        var before = cases.size();
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes += Files.size(file);
            requireBounded(bytes <= BYTES_MAX);
            JUnitXml.read(new BufferedInputStream(in), this::accept);
        } catch (XMLStreamException | IOException malformed) {
            cases.subList(before, cases.size()).clear();
            LOG.info("a test report is malformed or unreadable and counts as uncollected");
            var name = tree.relativize(file).toString();
            accept(Told.uncollected(name, "the report cannot be read"));
        }
    }

    private void accept(TestCase test) {
        cases.add(test);
        letters += test.id().length() + test.signature().length();
        requireBounded(cases.size() <= CASES_MAX && letters <= LETTERS_MAX);
    }

    private static void requireBounded(boolean bounded) {
        if (!bounded) {
            throw new Refusal(
                    Reason.TESTS_FAILED, "the test reports hold more than is ever read of them");
        }
    }
}
