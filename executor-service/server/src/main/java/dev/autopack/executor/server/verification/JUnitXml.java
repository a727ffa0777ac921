package dev.autopack.executor.server.verification;

import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads JUnit's XML as Surefire, Gradle and the console launcher write it. The file comes out of
 * the sandbox and is as little trusted as what ran there: no document types, no entities, bounded.
 */
final class JUnitXml {
    private static final int DEPTH_MAX = 64;
    private static final int SIGNATURE_MAX = 200;
    private static final int ID_MAX = 1000;
    private static final XMLInputFactory XML = factory();

    private final XMLStreamReader reader;
    private final Consumer<TestCase> sink;

    private JUnitXml(XMLStreamReader reader, Consumer<TestCase> sink) {
        this.reader = reader;
        this.sink = sink;
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
            if (isStartOf("testcase")) {
                sink.accept(readCase());
                depth--;
            }
        }
    }

    private TestCase readCase() throws XMLStreamException {
        var id = id();
        var outcome = CaseOutcome.PASSED;
        var signature = "";
        for (var depth = 1; depth > 0; ) {
            depth = after(reader.next(), depth);
            var told = depth == 2 ? outcomeHere() : Optional.<CaseOutcome>empty();
            if (told.isPresent() && outcome == CaseOutcome.PASSED) {
                outcome = told.get();
                signature = signature();
            }
        }
        return new TestCase(id, outcome, signature);
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

    // Surefire's flakyFailure and flakyError stand beside a test that passed in the end.
    private Optional<CaseOutcome> outcomeHere() {
        return switch (reader.isStartElement() ? reader.getLocalName() : "") {
            case "failure" -> Optional.of(CaseOutcome.FAILED);
            case "error" -> Optional.of(CaseOutcome.ERROR);
            case "skipped" -> Optional.of(CaseOutcome.SKIPPED);
            default -> Optional.empty();
        };
    }

    private String id() {
        var owner = attribute("classname");
        var name = attribute("name");
        var id = owner.isEmpty() ? name : owner + "#" + name;
        return id.length() <= ID_MAX ? id : id.substring(0, ID_MAX);
    }

    private String signature() {
        var text = attribute("type") + " " + attribute("message");
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SIGNATURE_MAX ? line : line.substring(0, SIGNATURE_MAX);
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
