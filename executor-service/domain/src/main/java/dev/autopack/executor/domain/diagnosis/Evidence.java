package dev.autopack.executor.domain.diagnosis;

import java.util.List;

/**
 * What is left of a failed attempt.
 *
 * @param diff of the change, empty when there is none
 * @param log the end of what the tests printed, or empty
 * @param failing names of the tests that fail: the same names are the same failure
 */
public record Evidence(String diff, String log, List<String> failing) {
    public static final Evidence NONE = new Evidence("", "", List.of());

    public Evidence {
        failing = List.copyOf(failing);
    }
}
