package dev.autopack.api.contract.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What more than one phase had to learn.
 *
 * @param repository where it holds; empty for runs without one
 * @param text written by models and tests, so it is to be read as such
 * @param seen in how many phases
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(
        String ruleId,
        String repository,
        String category,
        String text,
        int seen,
        RuleState state,
        Instant learnedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
