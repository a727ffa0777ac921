package dev.autopack.api.contract.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The git repository that the run changes, and the branch it starts from. */
public record RepositoryRequest(
        @NotBlank @Size(max = 2048) String url, @NotBlank @Size(max = 255) String baseBranch) {}
