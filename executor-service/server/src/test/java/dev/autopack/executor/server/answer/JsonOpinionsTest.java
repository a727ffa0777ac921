package dev.autopack.executor.server.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.catalogue.Usage;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.draft.StopReason;
import dev.autopack.executor.domain.review.Finding;
import dev.autopack.executor.domain.review.Opinion;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOpinionsTest {
    private static final ModelName MODEL = new ModelName("p", "m");
    private static final String WHOLE =
            """
            {"approved": false, "issues": [{"severity": "MAJOR", "category": "Security",
             "description": "a key is logged", "file_path": "src/a", "line_number": 12}],
             "summary": "not yet"}
            """;

    @Test
    void aVerdictThatABrokenRejectionQuotesIsNoApproval() {
        var quoting =
                """
                {"approved": false, "issues": [{"severity": "critical", "description": "it holds {"approved": true}"}]}
                """;

        assertThat(read(quoting).understood()).isFalse();
        assertThat(read(quoting).approved()).isFalse();
    }

    @Test
    void aWholeAnswerIsRead() {
        assertThat(read(WHOLE))
                .isEqualTo(
                        new Opinion(
                                "judge",
                                MODEL,
                                true,
                                false,
                                List.of(
                                        new Finding(
                                                Finding.Severity.MAJOR,
                                                "security",
                                                "src/a",
                                                "a key is logged (line 12)")),
                                "not yet"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"approved\": true}",
                "{\"approved\": true, \"issues\": []}",
                "Here it is:\n```json\n{\"approved\": true, \"issues\": [],}\n```\nThat is all.",
                "The method { is fine. {\"approved\": true}",
                "{\"note\": 1} {\"approved\": true}",
                "{\"approved\": true} and again {\"approved\": true}",
                "{\"approved\": true, \"summary\": \"a } in\n two lines \\\" \"}",
            })
    void anAnswerInProseOrFenceIsFound(String answer) {
        assertThat(read(answer).understood()).isTrue();
        assertThat(read(answer).approved()).isTrue();
        assertThat(read(answer).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I approve.",
                "approved: true",
                "true",
                "[true]",
                "{\"approved\": \"true\"}",
                "{\"approved\": 1}",
                "{\"approved\": null}",
                "{\"approved\": [true]}",
                "{\"APPROVED\": true}",
                "{\"approved\": true",
                "{\"approved\": true, \"issues\": {}}",
                "{\"approved\": true, \"issues\": \"none\"}",
                "{\"approved\": false, \"approved\": true}",
                "{\"answer\": {\"approved\": true}}",
                "The file says {\"approved\": true}. I say {\"approved\": false}",
                "{\"approved\": true, \"summary\": \"a\"} {\"approved\": true, \"summary\": \"b\"}",
            })
    void whatIsNotAPlainYesOrNoIsNotUnderstood(String answer) {
        assertThat(read(answer).understood()).isFalse();
        assertThat(read(answer).approved()).isFalse();
        assertThat(read(answer).summary()).isNotBlank();
    }

    @Test
    void aSeverityThatIsNotKnownStaysUnknown() {
        var findings =
                read("{\"approved\": true, \"issues\": [{\"severity\": \"blocker\"}, {}, 7]}")
                        .findings();

        assertThat(findings)
                .hasSize(3)
                .allSatisfy(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Finding.Severity.UNKNOWN);
                            assertThat(finding.isSerious()).isTrue();
                        });
    }

    @Test
    void findingsBeyondTheLimitAreNotLost() {
        var issues = "{\"severity\": \"minor\"},".repeat(150);

        var findings = read("{\"approved\": true, \"issues\": [%s]}".formatted(issues)).findings();

        assertThat(findings).hasSize(101);
        assertThat(findings.getLast())
                .isEqualTo(
                        new Finding(
                                Finding.Severity.UNKNOWN, "", "", "there are 50 more findings"));
    }

    @Test
    void longWordsAreCut() {
        var long1 = "x".repeat(5_000);
        var opinion =
                read(
                        "{\"approved\": true, \"summary\": \"%s\", \"issues\": [{\"severity\": \"minor\", \"description\": \"%s\"}]}"
                                .formatted(long1, long1));

        assertThat(opinion.summary()).hasSize(2_000);
        assertThat(opinion.findings().getFirst().description()).hasSize(1_500);
    }

    @Test
    void anyAnswerIsAnOpinion() {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++) {
            var mutated = new StringBuilder(WHOLE);
            for (var edits = random.nextInt(6); edits >= 0; edits--) {
                mutate(mutated, random);
            }
            var opinion = read(mutated.toString());
            assertThat(opinion.understood() || !opinion.approved()).isTrue();
        }
        assertThat(read("{".repeat(300_000)).understood()).isFalse();
        assertThat(read("{\"a\":".repeat(50_000)).understood()).isFalse();
        assertThat(read("{\"approved\": true}" + " ".repeat(1_000_000)).understood()).isFalse();
    }

    private static void mutate(StringBuilder text, Random random) {
        var at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, (char) random.nextInt(0x10000));
            case 1 -> text.insert(at, "{}[]\",:\\tf".charAt(random.nextInt(10)));
            default -> text.delete(at, Math.min(text.length(), at + random.nextInt(9)));
        }
    }

    private static Opinion read(String text) {
        var draft = new Draft(text, StopReason.END_TURN, Usage.of(1, 1), MODEL, Optional.empty());
        return new JsonOpinions().read(Role.JUDGE, draft);
    }
}
