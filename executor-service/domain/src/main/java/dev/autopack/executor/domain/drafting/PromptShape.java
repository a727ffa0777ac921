package dev.autopack.executor.domain.drafting;

/**
 * How a builder is asked.
 *
 * @param answerFormat tells how the answer is to be written
 * @param numberedLines whether the lines of files carry numbers, for formats that name lines
 * @param wholeFiles whether changing a file means writing it anew, which forbids large ones
 * @param contextTokens for the files that are shown
 */
public record PromptShape(
        String answerFormat, boolean numberedLines, boolean wholeFiles, long contextTokens) {}
