package dev.autopack.verify.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.local.launch.Verb;
import dev.autopack.verify.source.Checkout;
import dev.autopack.verify.source.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README and docs name what is there. */
class DocsTest {
    private static final List<String> EXPECTED =
            List.of(
                    "README.md",
                    "docs/architecture.md",
                    "docs/domain.md",
                    "docs/flow-of-a-phase.md",
                    "docs/configuration.md",
                    "docs/decisions",
                    "docs/api/api.yaml");

    private final Checkout checkout = Checkout.here();
    @TempDir Path folder;

    @Test
    void whatThePagesNameIsThere() throws IOException {
        var claims = new Claims(checkout.root(), javaFiles());

        var findings = pages().stream().flatMap(page -> claims.check(page).stream()).toList();

        Finding.assertNone(findings);
    }

    @Test
    void thePagesThatANewcomerNeedsAreThere() {
        assertThat(EXPECTED).allMatch(path -> Files.exists(checkout.resolve(path)));
    }

    @Test
    void theReadmeShowsTheTwoCommandsFirst() {
        var commands = Page.read(checkout.resolve("README.md")).commands();

        assertThat(commands).anyMatch(line -> line.contains("deploy/autopack demo"));
        assertThat(commands).anyMatch(line -> line.contains("deploy/autopack test"));
        assertThat(Verb.named("demo")).isPresent();
    }

    @Test
    void theContinuousBuildRunsTheCommandOfTheReadme() throws IOException {
        assertThat(Files.readString(checkout.resolve(".ci/run"))).contains("deploy/autopack test");
    }

    @Test
    void falseClaimsAreFound() throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        var text =
                """
                # A page
                [gone](gone.md), [bad anchor](#nowhere), [good](#a-page), [outside](https://x.example/y)
                `docs/none.md`, `docs/`, `Nowhere.java`, `attempt/Nowhere.java`, `refs/heads/x`, `/health`
                Run `deploy/autopack fly` or `deploy/autopack demo`. This will be added. TODO
                """;
        var page = folder.resolve("docs/page.md");
        Files.writeString(page, text);

        var findings = new Claims(folder, javaFiles()).check(Page.read(page));

        assertThat(findings)
                .extracting(Finding::what)
                .containsExactlyInAnyOrder(
                        "gone.md",
                        "#nowhere",
                        "docs/none.md",
                        "Nowhere.java",
                        "attempt/Nowhere.java",
                        "deploy/autopack fly",
                        "will be added",
                        "TODO");
    }

    private List<Page> pages() throws IOException {
        try (var docs = Files.walk(checkout.resolve("docs"))) {
            return Stream.concat(Stream.of(checkout.resolve("README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .filter(Files::exists)
                    .sorted()
                    .map(Page::read)
                    .toList();
        }
    }

    private java.util.Set<String> javaFiles() {
        return Stream.concat(checkout.sources("main").stream(), checkout.sources("test").stream())
                .map(checkout::relative)
                .collect(Collectors.toSet());
    }
}
