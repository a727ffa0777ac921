package dev.autopack.executor.domain.reviewing;

import dev.autopack.executor.domain.change.ChangeFacts;

/**
 * What is laid before the auditors.
 *
 * @param diff the commit against its base, as git prints it
 * @param tests what the tests said, in words
 */
public record ReviewCase(String diff, String tests, ChangeFacts facts) {}
