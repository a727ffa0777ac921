package dev.autopack.executor.server.remote;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autopack.auth.guard.json.StrictJson;
import jakarta.ws.rs.ext.ContextResolver;

/** Reads answers of an API that may be newer than this build and say more than it knows. */
class GrowingJson implements ContextResolver<ObjectMapper> {
    private static final ObjectMapper MAPPER =
            StrictJson.mapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return MAPPER;
    }
}
