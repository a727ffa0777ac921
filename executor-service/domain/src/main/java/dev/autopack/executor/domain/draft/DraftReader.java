package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.change.BaseFiles;

/**
 * Reads a builder's answer of whatever format; any bytes at all give an answer, never an exception.
 */
@FunctionalInterface
public interface DraftReader {
    ReadDraft read(String text, Reading how, BaseFiles base);
}
