package dev.autopack.executor.server.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.autopack.executor.domain.quality.SyntaxCheck.Fault;
import java.util.Optional;

/** JSON as the standard has it, or with comments, as the files of some tools are. */
final class JsonGrammar implements Grammar {
    static final Grammar STRICT = new JsonGrammar(new JsonFactory());
    static final Grammar COMMENTED =
            new JsonGrammar(
                    JsonFactory.builder()
                            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                            .build());

    private final JsonMapper mapper;

    private JsonGrammar(JsonFactory factory) {
        this.mapper =
                JsonMapper.builder(factory)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();
    }

    @Override
    public Optional<Fault> fault(String content) {
        try {
            return mapper.readTree(content).isMissingNode()
                    ? Grammar.fault(1, "JSON", "the file is empty")
                    : Optional.empty();
        } catch (JsonProcessingException wrong) {
            var place = wrong.getLocation();
            return Grammar.fault(
                    place == null ? 1 : place.getLineNr(), "JSON", wrong.getOriginalMessage());
        }
    }
}
