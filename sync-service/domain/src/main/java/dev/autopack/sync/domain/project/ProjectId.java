package dev.autopack.sync.domain.project;

import java.util.regex.Pattern;

/** The name of a project; it can never be read as a path. */
public record ProjectId(String value) implements Comparable<ProjectId> {
    public static final String FORM = "[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._-]{0,63}";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    public ProjectId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a project id: %s".formatted(value));
        }
    }

    public static boolean isValid(String value) {
        return PATTERN.matcher(value).matches();
    }

    @Override
    public int compareTo(ProjectId other) {
        return value.compareTo(other.value);
    }
}
