package dev.autopack.auth.contract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A person's name and password. */
public record LoginRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String username,
        @NotBlank @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "LoginRequest[username=" + username + "]";
    }
}
