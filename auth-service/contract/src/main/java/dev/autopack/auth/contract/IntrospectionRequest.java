package dev.autopack.auth.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An API key that a service was shown and wants explained. */
public record IntrospectionRequest(@NotBlank @Size(max = 200) String apiKey) {

    @Override
    public String toString() {
        return "IntrospectionRequest[]";
    }
}
