package dev.autopack.executor.server.syntax;

import dev.autopack.executor.domain.quality.SyntaxCheck.Fault;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** XML that is well formed; no document type is read and no entity followed. */
final class XmlGrammar implements Grammar {
    @Override
    public Optional<Fault> fault(String content) {
        try {
            var reader = factory().createXMLStreamReader(new StringReader(content));
            while (reader.hasNext()) {
                reader.next();
            }
            return Optional.empty();
        } catch (XMLStreamException wrong) {
            return content.contains("<!DOCTYPE") ? Optional.empty() : fault(wrong);
        }
    }

    private static Optional<Fault> fault(XMLStreamException wrong) {
        var place = wrong.getLocation();
        var message = wrong.getMessage();
        return Grammar.fault(
                place == null ? 1 : place.getLineNumber(),
                "XML",
                message == null ? "" : message.replaceFirst("(?s)^.*\\nMessage: ", ""));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
