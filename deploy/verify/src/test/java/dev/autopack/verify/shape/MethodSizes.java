package dev.autopack.verify.shape;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.autopack.verify.source.Finding;
import dev.autopack.verify.source.JavaFile;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Lines, parameters and nesting of methods, constructors and records. */
final class MethodSizes implements Rule {
    @Override
    public List<Finding> check(JavaFile file) {
        var declarations = Declarations.of(file);
        var findings = new ArrayList<Finding>();
        declarations.methods().forEach(method -> check(method, findings));
        declarations.types().stream()
                .filter(Declarations::isRecord)
                .filter(type -> !isWire(type))
                .forEach(type -> checkComponents(type, findings));
        return findings;
    }

    private static void check(Declarations.Method method, List<Finding> findings) {
        var parameters = method.tree().getParameters().size();
        var limit = constructs(method) ? Limits.CONSTRUCTOR_PARAMETERS : Limits.PARAMETERS;
        // A record's canonical constructor has the components, which are counted there.
        var counted = !isRoute(method) && !isCanonical(method);
        if (counted && parameters > limit) {
            findings.add(over("too many parameters", method.name(), parameters, limit));
        }
        if (method.tree().getBody() == null) {
            return;
        }
        if (method.lines() > Limits.METHOD_LINES) {
            findings.add(
                    over("method too long", method.name(), method.lines(), Limits.METHOD_LINES));
        }
        var nesting = Nesting.of(method.tree().getBody());
        if (nesting > Limits.NESTING) {
            findings.add(over("nested too deep", method.name(), nesting, Limits.NESTING));
        }
    }

    private static void checkComponents(Declarations.Type type, List<Finding> findings) {
        var count = components(type.tree());
        if (count > Limits.CONSTRUCTOR_PARAMETERS) {
            findings.add(
                    over("too many components", type.name(), count, Limits.CONSTRUCTOR_PARAMETERS));
        }
    }

    private static int components(ClassTree record) {
        return (int)
                record.getMembers().stream()
                        .filter(member -> member.getKind() == Tree.Kind.VARIABLE)
                        .map(VariableTree.class::cast)
                        .filter(v -> !v.getModifiers().getFlags().contains(Modifier.STATIC))
                        .count();
    }

    /** The wire decides how many parameters a route has, and how many fields a message. */
    private static boolean isRoute(Declarations.Method method) {
        var file = method.type().file();
        return isContract(file.packageName())
                || method.type().name().endsWith("Resource") && method.has("Override");
    }

    private static boolean isWire(Declarations.Type type) {
        var name = type.name();
        return isContract(type.file().packageName())
                || name.endsWith("View")
                || name.endsWith("Request");
    }

    private static boolean isContract(String packageName) {
        return packageName.matches("dev\\.autopack\\.\\w+\\.contract(\\..*)?");
    }

    /** A bean's factory takes what the constructor takes that it calls. */
    private static boolean constructs(Declarations.Method method) {
        return method.isConstructor() || method.has("Produces");
    }

    private static boolean isCanonical(Declarations.Method method) {
        return method.isConstructor() && Declarations.isRecord(method.type());
    }

    private static Finding over(String rule, String where, int is, int limit) {
        return new Finding(rule, where, "%d, limit %d".formatted(is, limit));
    }
}
