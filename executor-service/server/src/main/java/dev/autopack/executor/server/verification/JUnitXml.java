package dev.autopack.executor.server.verification;

import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads JUnit's XML as Surefire, Gradle, the console launcher, pytest and jest-junit write it. The
 * file comes out of the sandbox and is as little trusted as what ran there: no document types, no
 * entities, bounded.
 */
final class JUnitXml {
    private static final int DEPTH_MAX = 64;
    private static final Set<String> NOT_RUN = Set.of("notrun", "disabled", "skipped", "ignored");
    private static final XMLInputFactory XML = factory();

    private final XMLStreamReader reader;
    private final Consumer<TestCase> sink;
    private final Deque<Suite> suites = new ArrayDeque<>();

    private JUnitXml(XMLStreamReader reader, Consumer<TestCase> sink) {
        this.reader = reader;
        this.sink = sink;
    }

    /** A suite that is open; one with errors and without a test did not even start. */
    private static final class Suite {
        private final String name;
        private final boolean broken;
        private boolean empty = true;

        Suite(String name, boolean broken) {
            this.name = name;
            this.broken = broken;
        }
    }

    static void read(InputStream file, Consumer<TestCase> sink) throws XMLStreamException {
        var reader = XML.createXMLStreamReader(new TagsOnly(file));
        try {
            new JUnitXml(reader, sink).readAll();
        } finally {
            reader.close();
        }
    }

    private void readAll() throws XMLStreamException {
        var depth = 0;
        while (reader.hasNext()) {
            depth = after(reader.next(), depth);
            if (isStartOf("testsuite")) {
                var errors = attribute("errors");
                suites.push(new Suite(attribute("name"), !errors.isEmpty() && !errors.equals("0")));
            } else if (reader.isEndElement() && reader.getLocalName().equals("testsuite")) {
                close(suites.pop());
            } else if (isStartOf("testcase")) {
                sink.accept(readCase());
                suites.forEach(suite -> suite.empty = false);
                depth--;
            }
        }
    }

    // So does jest-junit tell of a file that cannot be loaded, unless it is asked to say more.
    private void close(Suite suite) {
        if (suite.broken && suite.empty) {
            sink.accept(Told.uncollected(suite.name, "the test suite failed to run"));
            suites.forEach(around -> around.empty = false);
        }
    }

    private TestCase readCase() throws XMLStreamException {
        var owner = reader.getAttributeValue(null, "classname");
        var name = attribute("name");
        var noTest = "".equals(owner) || saysThatNothingRan(attribute("classname") + " " + name);
        var id = Told.id(owner == null ? suite() : owner, name);
        var outcome =
                NOT_RUN.contains(attribute("status")) ? CaseOutcome.SKIPPED : CaseOutcome.PASSED;
        var signature = "";
        for (var depth = 1; depth > 0; ) {
            depth = after(reader.next(), depth);
            var told = depth == 2 ? outcomeHere() : Optional.<CaseOutcome>empty();
            if (told.isPresent() && !outcome.isFailure()) {
                outcome = told.get();
                signature = Told.signature(attribute("type") + " " + attribute("message"));
            }
        }
        return outcome == CaseOutcome.ERROR && noTest
                ? Told.uncollected(id, signature)
                : new TestCase(id, outcome, signature);
    }

    // pytest leaves the class empty where a file could not be collected, jest-junit says it so.
    private static boolean saysThatNothingRan(String words) {
        return words.contains("Test suite failed to run")
                || words.contains("Test execution failure");
    }

    private String suite() {
        return suites.stream()
                .map(suite -> suite.name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    // Text, comments, stack traces and captured output are passed over.
    private static int after(int event, int depth) throws XMLStreamException {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> deeper(depth);
            case XMLStreamConstants.END_ELEMENT -> depth - 1;
            case XMLStreamConstants.DTD ->
                    throw new XMLStreamException("a document type is not accepted");
            default -> depth;
        };
    }

    private boolean isStartOf(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    private static int deeper(int depth) throws XMLStreamException {
        if (depth >= DEPTH_MAX) {
            throw new XMLStreamException("nested too deeply");
        }
        return depth + 1;
    }

    // Surefire's flakyFailure stands beside a test that passed in the end, its rerunFailure beside
    // the failure of one that did not.
    private Optional<CaseOutcome> outcomeHere() {
        return switch (reader.isStartElement() ? reader.getLocalName() : "") {
            case "failure" -> Optional.of(CaseOutcome.FAILED);
            case "error" -> Optional.of(CaseOutcome.ERROR);
            case "skipped" -> Optional.of(CaseOutcome.SKIPPED);
            case "flakyFailure", "flakyError" -> Optional.of(CaseOutcome.FLAKY);
            default -> Optional.empty();
        };
    }

    private String attribute(String name) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver(
                (_, _, _, _) -> {
                    throw new XMLStreamException("references to other files are not followed");
                });
        return factory;
    }
}
