package dev.autopack.verify.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Every method behind a route says who may call it. */
final class GuardedRoutes extends ArchCondition<JavaClass> {
    private static final Set<String> VERBS =
            Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final String PATH = "jakarta.ws.rs.Path";

    GuardedRoutes() {
        super("carry @Needs or @Public on each route");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isInterface() || type.getModifiers().contains(JavaModifier.ABSTRACT)) {
            return;
        }
        routes(type)
                .filter(method -> !isGuarded(method))
                .forEach(
                        method ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                method,
                                                method.getFullName() + " says not who may call")));
    }

    private static Stream<JavaMethod> routes(JavaClass type) {
        var own = type.isAnnotatedWith(PATH) ? declaredRoutes(type) : Stream.<JavaMethod>empty();
        var promised =
                type.getAllRawInterfaces().stream()
                        .filter(contract -> contract.isAnnotatedWith(PATH))
                        .flatMap(GuardedRoutes::declaredRoutes)
                        .flatMap(method -> answer(type, method));
        return Stream.concat(own, promised);
    }

    private static Stream<JavaMethod> declaredRoutes(JavaClass type) {
        return type.getMethods().stream().filter(GuardedRoutes::isRoute);
    }

    private static Stream<JavaMethod> answer(JavaClass type, JavaMethod promised) {
        var parameters =
                promised.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toArray(String[]::new);
        return type.tryGetMethod(promised.getName(), parameters).stream();
    }

    private static boolean isRoute(JavaMethod method) {
        return VERBS.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
    }

    private static boolean isGuarded(JavaMethod method) {
        return method.isAnnotatedWith("dev.autopack.auth.guard.Needs")
                || method.isAnnotatedWith("dev.autopack.auth.guard.Public");
    }
}
