package dev.autopack.local.demo;

import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The parts of the demo inside this program. */
final class DemoFiles {
    private static final String ROOT = "/demo/";

    private DemoFiles() {}

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static List<String> lines(String name) {
        return text(name).lines().toList();
    }

    static byte[] bytes(String name) {
        try (var stream = DemoFiles.class.getResourceAsStream(ROOT + name)) {
            if (stream == null) {
                throw new LaunchException("The demo lacks " + name + ".");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new LaunchException("The demo's " + name + " is not readable.", e);
        }
    }
}
