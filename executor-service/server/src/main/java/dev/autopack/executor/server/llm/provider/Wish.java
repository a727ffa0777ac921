package dev.autopack.executor.server.llm.provider;

import java.util.OptionalDouble;

/** What is asked of a model beside the prompt. */
public record Wish(String model, int outputTokensMax, OptionalDouble temperature, AnswerForm form) {

    /** The form of the answer, where the provider can be told. */
    public enum AnswerForm {
        FREE,
        JSON_OBJECT
    }
}
