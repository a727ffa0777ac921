package dev.autopack.executor.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** One attempt from the lease to the settlement, with drafts and audits over the wire. */
@QuarkusTest
@TestProfile(LiveAttemptTest.Live.class)
@QuarkusTestResource(value = LiveAttemptEnvironment.class, restrictToAnnotatedClass = true)
class LiveAttemptTest {
    /** An application of its own. */
    public static final class Live implements QuarkusTestProfile {}

    @ConfigProperty(name = "executor.api.url")
    String api;

    @Test
    void aProviderDraftsAnotherCallAuditsAndBothArePaid() throws IOException {
        var settled = recorded("settle");
        assertThat(settled.path("outcome").asText()).as(settled.toString()).isEqualTo("FINISHED");

        var builder = recorded("reservations");
        assertThat(builder.path("role").asText()).isEqualTo("builder");
        assertThat(builder.path("provider").asText()).isEqualTo("openai");
        assertPaid(recorded("settlement"), 132, 152);
        var auditor = recorded("reservations");
        assertThat(auditor.path("role").asText()).isEqualTo("auditor");
        assertPaid(recorded("settlement"), 60, 80);
        var review = recorded("auditor_result");
        assertThat(review.path("recommendation").asText()).isEqualTo("approve");
    }

    private static void assertPaid(JsonNode settlement, int promptTokens, int totalTokens) {
        assertThat(settlement.path("prompt_tokens").asInt()).isEqualTo(promptTokens);
        assertThat(settlement.path("completion_tokens").asInt()).isEqualTo(20);
        assertThat(settlement.path("total_tokens").asInt()).isEqualTo(totalTokens);
        assertThat(settlement.path("succeeded").asBoolean()).isTrue();
        assertThat(settlement.path("cost_micros").asLong()).as(settlement.toString()).isPositive();
    }

    private JsonNode recorded(String name) throws IOException {
        return new ObjectMapper().readTree(URI.create(api + "/recorded/" + name).toURL());
    }
}
