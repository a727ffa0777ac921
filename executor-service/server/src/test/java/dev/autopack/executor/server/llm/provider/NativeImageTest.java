package dev.autopack.executor.server.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the library reads and writes as JSON, so that a native executable can do it as well. */
class NativeImageTest {
    private static final Pattern ON_THE_WIRE =
            Pattern.compile(
                    "dev/langchain4j/model/(anthropic/internal/api/|openai/internal/(chat|shared)/"
                            + "|googleai/(Gemini|Grounding|UrlContext))[^/]*\\.class");
    private static final Path PRINTED = Path.of("target", "reflect-config.json");
    private static final String KEPT =
            "/META-INF/native-image/dev.autopack/autopack-executor-server/reflect-config.json";

    @Test
    void everyTypeOnTheWireIsKnownToTheNativeImage() throws IOException, URISyntaxException {
        var names = new ArrayList<String>();
        for (var model :
                List.of(
                        AnthropicChatModel.class,
                        OpenAiChatModel.class,
                        GoogleAiGeminiChatModel.class)) {
            names.addAll(typesBeside(model));
        }
        var printed = printed(names);
        Files.writeString(PRINTED, printed);

        try (var kept = NativeImageTest.class.getResourceAsStream(KEPT)) {
            assertThat(kept).as("copy %s to src/main/resources%s", PRINTED, KEPT).isNotNull();
            assertThat(new String(kept.readAllBytes(), StandardCharsets.UTF_8))
                    .as("copy %s to src/main/resources%s", PRINTED, KEPT)
                    .isEqualTo(printed);
        }
    }

    private static List<String> typesBeside(Class<?> model) throws IOException, URISyntaxException {
        var jar = model.getProtectionDomain().getCodeSource().getLocation();
        try (var file = new JarFile(Path.of(jar.toURI()).toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(ON_THE_WIRE.asMatchPredicate())
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .map(name -> name.replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    private static String printed(List<String> names) {
        return names.stream()
                .map(
                        name ->
                                """
                                {"name": "%s", "allDeclaredConstructors": true, "allDeclaredMethods": true, "allDeclaredFields": true}"""
                                        .formatted(name))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }
}
