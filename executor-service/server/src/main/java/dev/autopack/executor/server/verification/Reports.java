package dev.autopack.executor.server.verification;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.verification.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import javax.xml.stream.XMLStreamException;
import org.jboss.logging.Logger;

/** All reports of one run; without a readable one, the exit code alone decides. */
final class Reports {
    private static final Logger LOG = Logger.getLogger(Reports.class);
    private static final int CASES_MAX = 100_000;
    private static final long FILE_BYTES_MAX = 64L << 20;

    private final Path tree;
    private final List<String> globs;
    private final List<TestCase> cases = new ArrayList<>();

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

    List<TestCase> read() throws IOException {
        for (var file : ReportFiles.find(tree, globs)) {
            if (Files.size(file) <= FILE_BYTES_MAX) {
                read(file);
            }
        }
        return List.copyOf(cases);
    }

    // Half a report is no report: a test killed while writing must not hide the tests after it.
    private void read(Path file) throws IOException {
        var before = cases.size();
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            JUnitXml.read(in, this::accept);
        } catch (XMLStreamException malformed) {
            cases.subList(before, cases.size()).clear();
            LOG.info("a test report is malformed and is left out");
        }
    }

    private boolean accept(TestCase test) {
        cases.add(test);
        return cases.size() < CASES_MAX;
    }
}
