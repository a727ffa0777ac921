package dev.autopack.local.state;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The stack as its supervisor last wrote it, for the other verbs to read. */
public record StackStatus(long supervisor, boolean ready, List<ServiceStatus> services) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    public static Optional<StackStatus> readFrom(StateFolder state) {
        var file = file(state);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(file.toFile(), StackStatus.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new LaunchException("The file " + file + " is not readable.", e);
        }
    }

    /** Empty when nothing runs, also when its supervisor was killed. */
    public static Optional<StackStatus> running(StateFolder state) {
        var lock = StackLock.tryTake(state);
        if (lock.isPresent()) {
            lock.get().close();
            return Optional.empty();
        }
        return readFrom(state);
    }

    public void writeTo(StateFolder state) {
        var file = file(state);
        try {
            var unfinished = file.resolveSibling("stack.json.unfinished");
            Files.writeString(unfinished, asJson());
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LaunchException("The file " + file + " could not be written.", e);
        }
    }

    public String asJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (IOException e) {
            throw new IllegalStateException("a record of plain values has a JSON form", e);
        }
    }

    public Optional<ServiceStatus> of(Service service) {
        return services.stream()
                .filter(status -> status.service().equals(service.word()))
                .findFirst();
    }

    public static void remove(StateFolder state) {
        try {
            Files.deleteIfExists(file(state));
        } catch (IOException e) {
            throw new LaunchException("The file " + file(state) + " could not be removed.", e);
        }
    }

    private static Path file(StateFolder state) {
        return state.run().resolve("stack.json");
    }
}
