package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.request.RequestKey;
import java.util.Optional;

/** Who starts a run, and the key that makes a repeated request the same request. */
public record Starter(String principal, Optional<RequestKey> key) {}
