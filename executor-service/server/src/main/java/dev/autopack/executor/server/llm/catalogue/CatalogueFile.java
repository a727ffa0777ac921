package dev.autopack.executor.server.llm.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the list of models, from the jar or from a file that takes its place. */
public final class CatalogueFile {
    private static final int BYTES_MAX = 1 << 20;
    private static final ObjectMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .addModule(new JavaTimeModule())
                    .build();

    private CatalogueFile() {}

    /**
     * Answers the list in the file, or the one in the jar when there is none.
     *
     * @throws InvalidCatalogue when it cannot be used
     */
    public static ModelList read(Optional<Path> file) {
        try (var in = open(file)) {
            var bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw new InvalidCatalogue("the list of models is larger than 1 MiB");
            }
            return new ModelListing(YAML.readValue(bytes, CatalogueText.class)).list();
        } catch (JsonProcessingException bad) {
            throw new InvalidCatalogue(sentence(bad), bad);
        } catch (IOException unreadable) {
            throw new InvalidCatalogue(
                    "executor.model.catalogue names no file that can be read", unreadable);
        }
    }

    private static InputStream open(Optional<Path> file) throws IOException {
        return file.isPresent()
                ? Files.newInputStream(file.get())
                : Objects.requireNonNull(CatalogueFile.class.getResourceAsStream("/models.yaml"));
    }

    private static String sentence(JsonProcessingException bad) {
        var line = bad.getLocation() == null ? 0 : bad.getLocation().getLineNr();
        return "the list of models is wrong in line %d%s: %s"
                .formatted(line, field(bad), what(bad));
    }

    private static String what(JsonProcessingException bad) {
        return switch (bad) {
            case UnrecognizedPropertyException _ -> "there is no such field";
            case InvalidFormatException wrong -> "'%s' cannot be".formatted(wrong.getValue());
            case ValueInstantiationException _ -> "a field is empty";
            case MismatchedInputException _ -> "it is missing or of another kind";
            default -> "it is not YAML";
        };
    }

    private static String field(JsonProcessingException bad) {
        if (!(bad instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                .map(CatalogueFile::step)
                .collect(Collectors.joining(".", ", ", ""))
                .replace(".[", "[");
    }

    private static String step(JsonMappingException.Reference at) {
        return at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName();
    }
}
