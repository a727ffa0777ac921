package dev.autopack.executor.server.syntax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.autopack.executor.domain.quality.SyntaxCheck.Fault;
import java.util.Optional;

/** TOML 1.0. */
final class TomlGrammar implements Grammar {
    private final TomlMapper mapper = new TomlMapper();

    @Override
    public Optional<Fault> fault(String content) {
        try {
            var _ = mapper.readTree(content);
            return Optional.empty();
        } catch (JsonProcessingException wrong) {
            var place = wrong.getLocation();
            return Grammar.fault(
                    place == null ? 1 : place.getLineNr(), "TOML", wrong.getOriginalMessage());
        }
    }
}
