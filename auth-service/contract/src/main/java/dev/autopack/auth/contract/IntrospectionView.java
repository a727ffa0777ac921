package dev.autopack.auth.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Whether a key is good now and, only then, whose it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntrospectionView(boolean active, @Nullable PrincipalView principal) {}
