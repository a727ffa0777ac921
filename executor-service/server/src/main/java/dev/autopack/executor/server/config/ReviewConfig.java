package dev.autopack.executor.server.config;

import dev.autopack.executor.domain.review.ReviewPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Which changes are audited by further models, and how much they see. */
@ConfigMapping(prefix = "executor.review")
public interface ReviewConfig {
    /**
     * Which phases are audited: {@code all} or {@code high-risk}; by default all with live models,
     * and with a cassette those of high risk, which cannot be complete without.
     */
    Optional<ReviewPolicy.Audited> audited();

    /** Room for one auditor's answer, in tokens. */
    @WithDefault("8000")
    long answerTokens();

    /**
     * Most characters of a diff that auditors are shown; a longer high-risk change is not approved.
     */
    @WithDefault("200000")
    int diffChars();
}
