package dev.autopack.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The files of the sample: 2,000 classes of some sixty lines in a hundred packages. */
final class SampleFiles {
    static final int FILES = 2_000;
    static final int CHANGED = 20;
    private static final int PACKAGES = 100;
    private static final int METHODS = 10;

    private SampleFiles() {}

    static String path(int file) {
        return "src/main/java/shop/p%02d/Part%04d.java".formatted(file % PACKAGES, file);
    }

    /** The text of a file; each version differs from every other in one method. */
    static String text(int file, int version) {
        var methods =
                IntStream.range(0, METHODS)
                        .mapToObj(method -> method(file, method, method == 4 ? version : 0))
                        .collect(Collectors.joining("\n"));
        return "package shop.p%02d;\n\n/** Part %d. */\npublic final class Part%04d {\n%s}\n"
                .formatted(file % PACKAGES, file, file, methods);
    }

    /** The files that a change touches, spread over the packages. */
    static List<Integer> changed() {
        return IntStream.range(0, CHANGED).map(at -> at * (FILES / CHANGED)).boxed().toList();
    }

    private static String method(int file, int method, int version) {
        return """
                public int value%d(int input) {
                    var sum = input * %d + %d;
                    return sum > 100 ? sum - %d : sum;
                }
            """
                .formatted(method, file, method, version);
    }
}
