package dev.autopack.verify.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Which of our packages, and which libraries, a type may name. */
final class Imports {
    private static final List<String> PERSISTENCE =
            List.of(
                    "java.sql",
                    "javax.sql",
                    "jakarta.persistence",
                    "io.agroal",
                    "io.quarkus.hibernate",
                    "io.quarkus.panache",
                    "org.postgresql");

    private Imports() {}

    /** Domain imports the JDK, JSpecify and its own domain. */
    static boolean domainMayImport(JavaClass from, JavaClass to) {
        var name = to.getPackageName();
        if (Place.isOurs(name)) {
            var target = Place.of(name);
            return target.is("domain") && target.sameService(Place.of(from.getPackageName()));
        }
        return isPlainJdk(name) || name.startsWith("org.jspecify.");
    }

    /**
     * Nobody touches another service's domain or server, except the offline ledger verifier, and
     * the bench, which measures parts from the inside and is shipped to nobody.
     */
    static boolean mayTouch(JavaClass from, JavaClass to) {
        var source = Place.of(from.getPackageName());
        var target = Place.of(to.getPackageName());
        if (target.is("domain") || target.is("server")) {
            return source.sameService(target) && !source.isGuard()
                    || isVerifier(source) && to.getPackageName().equals(LEDGER)
                    || isBench(source);
        }
        return true;
    }

    /** Within a service: contract knows nobody, domain knows itself, and only server knows all. */
    static boolean pointsLeft(JavaClass from, JavaClass to) {
        var source = Place.of(from.getPackageName());
        var target = Place.of(to.getPackageName());
        if (source.is("contract")) {
            return target.is("contract") && target.sameService(source);
        }
        if (source.isGuard()) {
            return target.isGuard() || target.service().equals("auth") && target.is("contract");
        }
        return true;
    }

    /** Only the edge that calls another service imports its contract. */
    static boolean mayImportContract(JavaClass from, JavaClass to) {
        var source = Place.of(from.getPackageName());
        var target = Place.of(to.getPackageName());
        return !source.is("server")
                || !target.is("contract")
                || source.sameService(target)
                || source.isEdge("remote")
                || to.getName().equals("dev.autopack.auth.contract.Permission");
    }

    static boolean isPersistence(JavaClass type) {
        var name = type.getPackageName();
        return PERSISTENCE.stream().anyMatch(known -> isIn(name, known))
                || isIn(name, "org.hibernate") && !isIn(name, "org.hibernate.validator");
    }

    private static final String LEDGER = "dev.autopack.api.domain.ledger";

    private static boolean isVerifier(Place source) {
        return source.service().equals("local");
    }

    private static boolean isBench(Place source) {
        return source.service().equals("bench");
    }

    private static boolean isPlainJdk(String name) {
        return isIn(name, "java.lang")
                || isIn(name, "java.util")
                || isIn(name, "java.time")
                || isIn(name, "java.math")
                || isIn(name, "java.text")
                || isIn(name, "java.io")
                || isIn(name, "java.net")
                || isIn(name, "java.nio.charset")
                || isIn(name, "java.nio.file")
                || name.equals("java.nio")
                || isIn(name, "java.security");
    }

    private static boolean isIn(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }
}
