package dev.autopack.verify.shape;

import dev.autopack.verify.source.Finding;
import dev.autopack.verify.source.JavaFile;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A package is a handful of types. */
final class Packages {
    private Packages() {}

    static List<Finding> check(List<JavaFile> files) {
        var sizes =
                files.stream()
                        .filter(file -> !file.name().equals("package-info.java"))
                        .collect(
                                Collectors.groupingBy(
                                        JavaFile::packageName,
                                        TreeMap::new,
                                        Collectors.counting()));
        return sizes.entrySet().stream()
                .filter(size -> size.getValue() > Limits.TYPES_IN_PACKAGE)
                .map(
                        size ->
                                new Finding(
                                        "package too wide",
                                        size.getKey(),
                                        "%d types, limit %d"
                                                .formatted(
                                                        size.getValue(), Limits.TYPES_IN_PACKAGE)))
                .toList();
    }
}
