package dev.autopack.verify.architecture;

import java.util.regex.Pattern;

/**
 * Where a type stands: {@code api}, {@code server}, {@code store}. The deploy modules are services
 * of their own here, guard is the part {@code guard} of auth.
 */
record Place(String service, String part, String feature) {
    private static final Pattern PACKAGE =
            Pattern.compile("dev\\.autopack\\.(\\w+)(?:\\.(\\w+))?(?:\\.([\\w.]+))?");

    static boolean isOurs(String packageName) {
        return PACKAGE.matcher(packageName).matches();
    }

    static Place of(String packageName) {
        var matcher = PACKAGE.matcher(packageName);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(packageName + " is not ours");
        }
        return new Place(matcher.group(1), orEmpty(matcher.group(2)), orEmpty(matcher.group(3)));
    }

    boolean isService() {
        return switch (service) {
            case "api", "auth", "executor", "sync" -> true;
            default -> false;
        };
    }

    boolean is(String wantedPart) {
        return isService() && part.equals(wantedPart);
    }

    boolean isEdge(String edge) {
        return is("server") && (feature.equals(edge) || feature.startsWith(edge + "."));
    }

    boolean sameEdge(Place other) {
        return sameService(other) && part.equals(other.part) && edge().equals(other.edge());
    }

    private String edge() {
        return feature.split("\\.", 2)[0];
    }

    boolean isGuard() {
        return service.equals("auth") && part.equals("guard");
    }

    boolean sameService(Place other) {
        return service.equals(other.service);
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }
}
