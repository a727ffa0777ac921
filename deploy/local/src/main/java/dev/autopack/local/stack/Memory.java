package dev.autopack.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How much memory a process really holds. */
public final class Memory {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final int KILO = 1024;

    private Memory() {}

    /** Empty where the system does not tell. */
    public static OptionalLong residentMegabytes(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.exists(status) ? inStatus(Files.readString(status)) : askPs(pid);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong inStatus(String status) {
        var found = RESIDENT.matcher(status);
        return found.find()
                ? OptionalLong.of(Long.parseLong(found.group(1)) / KILO)
                : OptionalLong.empty();
    }

    private static OptionalLong askPs(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        var printed =
                new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return printed.matches("\\d+")
                ? OptionalLong.of(Long.parseLong(printed) / KILO)
                : OptionalLong.empty();
    }
}
