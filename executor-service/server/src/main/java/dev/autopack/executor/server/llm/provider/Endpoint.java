package dev.autopack.executor.server.llm.provider;

import java.net.URI;

/** A provider as it is configured: its name in the catalogue, its address, and our key there. */
public record Endpoint(String name, URI base, ApiKey key) {}
