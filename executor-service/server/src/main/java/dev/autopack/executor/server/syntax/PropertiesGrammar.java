package dev.autopack.executor.server.syntax;

import dev.autopack.executor.domain.quality.SyntaxCheck.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Java properties, in which only an escape can be wrong. */
final class PropertiesGrammar implements Grammar {
    @Override
    public Optional<Fault> fault(String content) {
        try {
            new Properties().load(new StringReader(content));
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Grammar.fault(1, "properties", "an escape is malformed");
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }
}
