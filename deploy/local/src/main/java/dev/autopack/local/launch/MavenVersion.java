package dev.autopack.local.launch;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Maven version as far as it matters here: three numbers. */
public record MavenVersion(int major, int minor, int patch) implements Comparable<MavenVersion> {
    private static final Pattern IN_OUTPUT =
            Pattern.compile("Apache Maven (\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Comparator<MavenVersion> ORDER =
            Comparator.comparingInt(MavenVersion::major)
                    .thenComparingInt(MavenVersion::minor)
                    .thenComparingInt(MavenVersion::patch);

    /** Reads what {@code mvn --version} prints. */
    public static Optional<MavenVersion> printedIn(String output) {
        var found = IN_OUTPUT.matcher(output);
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(
                new MavenVersion(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))));
    }

    @Override
    public int compareTo(MavenVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
