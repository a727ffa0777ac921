package dev.autopack.executor.server.llm.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.autopack.executor.domain.calling.TokenCount;
import dev.autopack.executor.domain.draft.Model;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.routing.Providers;
import dev.autopack.executor.server.llm.catalogue.ModelList;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** One configured provider is enough for an executor that asks live. */
@QuarkusTest
@TestProfile(LiveWiringTest.Live.class)
@QuarkusTestResource(value = LiveEnvironment.class, restrictToAnnotatedClass = true)
class LiveWiringTest {
    /** An application of its own. */
    public static final class Live implements QuarkusTestProfile {}

    @Inject Model model;
    @Inject Providers providers;
    @Inject ModelList models;
    @Inject TokenCount tokens;

    @ConfigProperty(name = "executor.model.record-directory")
    Path recorded;

    @Test
    void theProviderIsAskedAndTheAnswerIsRecorded() throws IOException {
        var draft = model.answer(Lab.request(Dialect.OPENAI, Role.BUILDER, Lab.ALL));

        assertThat(draft.text()).isEqualTo("Hello world");
        assertThat(Files.readString(recorded.resolve("r1.jsonl")))
                .contains("\"provider\":\"openai\"", "\"model\":\"m-1\"", "\"call\":1");
    }

    @Test
    void onlyTheConfiguredProviderIsReady() {
        assertThat(providers.standing("openai")).isEqualTo(Providers.Standing.READY);
        assertThat(providers.standing("anthropic")).isEqualTo(Providers.Standing.NOT_CONFIGURED);
    }

    @Test
    void theListOfModelsAndTheTokensAreThere() {
        assertThat(models.catalogue().find("sonnet")).isPresent();
        assertThat(models.ladders()).containsKey("judge");
        assertThat(tokens.of("hello")).isPositive();
    }

    @Test
    void readinessNamesTheProvider() {
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'model' }.data.openai", equalTo("ready"))
                .body("checks.find { it.name == 'model' }.status", equalTo("UP"));
    }
}
