package dev.autopack.api.contract.change;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A change to the repository: at most 500 files, all paths different. */
public record ChangeSetView(
        @NotNull @Size(max = 500) List<@NotNull @Valid FileChangeView> changes) {}
