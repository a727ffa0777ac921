package dev.autopack.api.contract.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What one auditor said of a change.
 *
 * @param role {@code auditor}, {@code second-auditor} or {@code judge}
 * @param understood false when the answer could not be read or never came, which approves nothing
 */
public record Opinion(
        @NotBlank @Size(max = 40) String role,
        @NotBlank @Size(max = 100) String provider,
        @NotBlank @Size(max = 200) String model,
        @NotNull Boolean understood,
        @NotNull Boolean approved,
        @NotNull @Size(max = 200) List<@NotNull @Valid Finding> findings,
        @NotNull @Size(max = 4000) String summary) {

    /**
     * One remark.
     *
     * @param severity {@code minor}, {@code major} or {@code critical}; any other word counts as
     *     major
     * @param path the file it is about, or empty
     */
    public record Finding(
            @NotNull @Size(max = 40) String severity,
            @NotNull @Size(max = 100) String category,
            @NotNull @Size(max = 1024) String path,
            @NotNull @Size(max = 2000) String description) {}
}
