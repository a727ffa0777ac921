package dev.autopack.verify.corpus.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/** The published sources of libraries: each release is the state of a repository. */
record SourceJars(Path folder, List<Library> libraries) {
    private static final int BYTES_MAX = 1 << 20;
    private static final int CHANGES_MAX = 14;

    /** A library and some of its releases, oldest first. */
    record Library(String group, String artifact, List<String> releases) {
        static Library of(String line) {
            var words = List.of(line.split(" "));
            var name = words.getFirst().split(":", 2);
            return new Library(name[0], name[1], words.subList(1, words.size()));
        }

        String jar(String release) {
            return "%s-%s-sources.jar".formatted(artifact, release);
        }
    }

    static SourceJars listed(Path folder) {
        try (var list = SourceJars.class.getResourceAsStream("/corpus/history.txt")) {
            return new SourceJars(folder, libraries(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One release after the other, so that two of them are in memory at a time. */
    void each(Consumer<HistoricChange> sink) {
        for (var library : libraries) {
            Map<String, String> before = Map.of();
            for (var release : present(library)) {
                var after = files(folder.resolve(library.jar(release)));
                if (!before.isEmpty()) {
                    var name = library.artifact() + " " + release;
                    some(HistoricChange.between(name, before, after)).forEach(sink);
                }
                before = after;
            }
        }
    }

    // Evenly spread, so that each release has its say and the whole takes minutes.
    private static List<HistoricChange> some(List<HistoricChange> changes) {
        var stride = Math.max(1, Math.ceilDiv(changes.size(), CHANGES_MAX));
        return IntStream.range(0, changes.size())
                .filter(at -> at % stride == 0)
                .mapToObj(changes::get)
                .toList();
    }

    private List<String> present(Library library) {
        return library.releases().stream()
                .filter(release -> Files.exists(folder.resolve(library.jar(release))))
                .toList();
    }

    private static List<Library> libraries(InputStream list) throws IOException {
        return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Library::of)
                .toList();
    }

    private static Map<String, String> files(Path jar) {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipFile(jar.toFile())) {
            var entries = new ArrayList<>(zip.stream().toList());
            for (var entry : entries) {
                if (!entry.isDirectory() && entry.getSize() < BYTES_MAX) {
                    try (var content = zip.getInputStream(entry)) {
                        put(files, "src/main/java/" + entry.getName(), content.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static void put(Map<String, String> files, String path, byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') < 0) {
                files.put(path, text);
            }
        } catch (CharacterCodingException _) {
            // No text, so nothing that a builder could change.
        }
    }
}
