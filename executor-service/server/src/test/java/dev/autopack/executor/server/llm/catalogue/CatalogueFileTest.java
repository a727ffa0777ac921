package dev.autopack.executor.server.llm.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.autopack.executor.domain.catalogue.Capability;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Price;
import dev.autopack.executor.domain.routing.Ladders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {
    private static final String GOOD =
            """
            version: "7"
            date: 2026-01-01
            models:
              - name: a/one
                context_tokens: 1000
                output_tokens_max: 100
                input_usd: 0.25
                output_usd: 1.5
                capabilities: [streaming, json_mode]
              - name: b/org/two
                context_tokens: 1000
                output_tokens_max: 100
                input_usd: 0
                output_usd: 0
                capabilities: []
            aliases:
              first: a/one
            ladders:
              low: [first, b/org/two]
            """;

    @TempDir private Path directory;

    @Test
    void theListInTheJarIsGoodAndHasALadderForEveryRole() {
        var list = CatalogueFile.read(Optional.empty());

        assertThatCode(() -> Ladders.of(list.ladders(), list.catalogue()))
                .doesNotThrowAnyException();
        assertThat(list.catalogue().version()).matches("\\S+ of \\d{4}-\\d{2}-\\d{2}");
        for (var alias : List.of("haiku", "sonnet", "opus", "gemini-flash")) {
            assertThat(list.catalogue().find(alias)).as(alias).isPresent();
        }
    }

    @Test
    void aFileTakesThePlaceOfTheListInTheJar() throws IOException {
        var list = read(GOOD);

        var card = list.catalogue().find("first").orElseThrow();
        assertThat(list.catalogue().version()).isEqualTo("7 of 2026-01-01");
        assertThat(card.price()).isEqualTo(new Price(250_000, 1_500_000));
        assertThat(card.capabilities())
                .containsExactlyInAnyOrder(Capability.STREAMING, Capability.JSON_MODE);
        assertThat(list.ladders().get("low"))
                .containsExactly(new ModelName("a", "one"), new ModelName("b", "org/two"));
    }

    @Test
    void jsonIsYamlToo() throws IOException {
        var json =
                """
                {"version": "1", "date": "2026-01-01", "aliases": {}, "ladders": {},
                 "models": [{"name": "a/b", "context_tokens": 9, "output_tokens_max": 9,
                             "input_usd": 1, "output_usd": 1, "capabilities": []}]}
                """;

        assertThat(read(json).catalogue().models()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "context_tokens: 1000 | contexttokens: 1000 | models[0].context_tokens",
                "capabilities: [] | colour: red | models[1]",
                "context_tokens: 1000 | context_tokens: many | models[0].context_tokens",
                "context_tokens: 1000 | context_tokens: 0 | models[0].context_tokens",
                "output_tokens_max: 100 | output_tokens_max: 1001 | models[0].output_tokens_max",
                "input_usd: 0.25 | input_usd: -1 | models[0].input_usd",
                "input_usd: 0.25 | input_usd: 0.0000001 | models[0].input_usd",
                "input_usd: 0.25 | input_usd: null | models[0]",
                "[streaming, json_mode] | [streaming, flying] | models[0].capabilities",
                "name: b/org/two | name: a/one | models[1].name",
                "name: b/org/two | name: two | models[1].name",
                "first: a/one | first: a/three | aliases.first",
                "[first, b/org/two] | [first, third] | ladders.low",
                "[first, b/org/two] | [] | ladders.low",
                "date: 2026-01-01 | date: soon | date",
                "version: | versions: | version",
                "aliases: | aliases: [ | line",
            })
    void aMistakeIsNamedByItsLineOrField(String good, String bad, String named) {
        assertThatExceptionOfType(InvalidCatalogue.class)
                .isThrownBy(() -> read(GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
                .withMessageContaining(named)
                .withMessageNotContaining(directory.toString())
                .withMessageNotContaining("dev.autopack");
    }

    @Test
    void aFileThatIsNotThereIsNamedByItsOption() {
        assertThatExceptionOfType(InvalidCatalogue.class)
                .isThrownBy(() -> CatalogueFile.read(Optional.of(directory.resolve("none"))))
                .withMessageContaining("executor.model.catalogue");
    }

    private ModelList read(String text) throws IOException {
        return CatalogueFile.read(
                Optional.of(Files.writeString(directory.resolve("models.yaml"), text)));
    }
}
