package dev.autopack.executor.domain.review;

import java.util.List;

/**
 * What the auditors say together.
 *
 * @param approved by the rule for the category, never by silence
 * @param confidence from 0 to 1
 * @param disagreements in words, empty when there is one opinion or all agree
 * @param verdict one sentence why it is approved or not
 */
public record Review(
        boolean approved,
        double confidence,
        List<Opinion> opinions,
        List<String> disagreements,
        String verdict) {
    public Review {
        opinions = List.copyOf(opinions);
        disagreements = List.copyOf(disagreements);
    }
}
