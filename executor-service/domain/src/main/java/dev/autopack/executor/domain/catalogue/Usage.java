package dev.autopack.executor.domain.catalogue;

import java.util.OptionalLong;

/** Tokens as the provider told them; a part that it did not tell is empty and never guessed. */
public record Usage(OptionalLong prompt, OptionalLong completion, long total) {
    public Usage {
        if (total < 0) {
            throw new IllegalArgumentException("%d tokens".formatted(total));
        }
    }

    public static Usage of(long prompt, long completion) {
        return new Usage(
                OptionalLong.of(prompt),
                OptionalLong.of(completion),
                Math.addExact(prompt, completion));
    }
}
