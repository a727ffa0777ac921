package dev.autopack.auth.server.wiring;

import dev.autopack.auth.domain.apikey.ApiKeySecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the operator's secret files and notes what is wrong with them, never what is in them. */
class SecretFiles {
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_CHARS_MIN = 12;
    private static final int FILE_BYTES_MAX = 4_096;

    // 32 bytes are 43 characters, with or without the padding.
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{43}=?");

    private final List<String> problems;

    SecretFiles(List<String> problems) {
        this.problems = problems;
    }

    Optional<byte[]> encryptionKey(Optional<Path> file) {
        if (file.isEmpty()) {
            problems.add("auth.keys.encryption-key-file is not set");
        }
        return file.flatMap(it -> read("auth.keys.encryption-key-file", it)).flatMap(this::key);
    }

    Optional<String> adminPassword(Optional<Path> file) {
        var text = file.flatMap(it -> read("auth.bootstrap.admin-password-file", it));
        if (text.isPresent() && text.get().length() < PASSWORD_CHARS_MIN) {
            problems.add(
                    "auth.bootstrap.admin-password-file holds less than %d characters"
                            .formatted(PASSWORD_CHARS_MIN));
        }
        return text;
    }

    Map<ServiceName, ApiKeySecret> serviceKeys(Optional<Path> folder) {
        var keys = new EnumMap<ServiceName, ApiKeySecret>(ServiceName.class);
        if (folder.isEmpty()) {
            return keys;
        }
        try (var files = Files.list(folder.get())) {
            // Dot names are how Kubernetes keeps the versions of a mounted secret.
            files.filter(it -> !it.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(it -> serviceKey(it, keys));
        } catch (IOException _) {
            problems.add("auth.bootstrap.service-keys-dir cannot be read");
        }
        if (new HashSet<>(keys.values()).size() < keys.size()) {
            problems.add("auth.bootstrap.service-keys-dir gives two services the same key");
        }
        return keys;
    }

    private void serviceKey(Path file, Map<ServiceName, ApiKeySecret> keys) {
        var fileName = file.getFileName().toString();
        var option = "auth.bootstrap.service-keys-dir: file '%s'".formatted(fileName);
        var service = ServiceName.of(fileName);
        if (service.isEmpty()) {
            problems.add(option + " is not named as a service");
            return;
        }
        var text = read(option, file);
        var secret = text.flatMap(ApiKeySecret::parse);
        if (text.isPresent() && secret.isEmpty()) {
            problems.add(option + " does not hold an API key");
        }
        secret.ifPresent(it -> keys.put(service.get(), it));
    }

    private Optional<byte[]> key(String text) {
        var bytes = BASE64.matcher(text).matches() ? decode(text) : new byte[0];
        if (bytes.length != KEY_BYTES) {
            problems.add("auth.keys.encryption-key-file does not hold 32 bytes in base64");
            return Optional.empty();
        }
        return Optional.of(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    }

    private Optional<String> read(String option, Path file) {
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                problems.add(option + " is too large for a secret");
                return Optional.empty();
            }
            var text = Files.readString(file).strip();
            if (text.isEmpty()) {
                problems.add(option + " is empty");
                return Optional.empty();
            }
            return Optional.of(text);
        } catch (IOException _) {
            problems.add(option + " cannot be read");
            return Optional.empty();
        }
    }
}
