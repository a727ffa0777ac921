package dev.autopack.verify.shape;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.autopack.verify.source.Finding;
import dev.autopack.verify.source.JavaFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A switch over our own enums and sealed types has no {@code default}. */
final class OpenSwitches implements Rule {
    private final Set<String> ownCases;

    private OpenSwitches(Set<String> ownCases) {
        this.ownCases = ownCases;
    }

    /** Names are not resolved, so the constants and variants of all files are known by name. */
    static OpenSwitches over(List<JavaFile> files) {
        var cases = new HashSet<String>();
        for (var file : files) {
            Declarations.of(file).types().forEach(type -> collect(type.tree(), cases));
        }
        return new OpenSwitches(cases);
    }

    private static void collect(ClassTree type, Set<String> cases) {
        if (type.getKind() == Tree.Kind.ENUM) {
            type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(v -> v.getModifiers().getFlags().contains(Modifier.STATIC))
                    .forEach(v -> cases.add(v.getName().toString()));
        }
        if (type.getModifiers().getFlags().contains(Modifier.SEALED)) {
            type.getMembers().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(ClassTree.class::cast)
                    .forEach(variant -> cases.add(variant.getSimpleName().toString()));
        }
    }

    @Override
    public List<Finding> check(JavaFile file) {
        var findings = new ArrayList<Finding>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitSwitch(SwitchTree tree, Void unused) {
                judge(tree.getCases(), tree);
                return super.visitSwitch(tree, unused);
            }

            @Override
            public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
                judge(tree.getCases(), tree);
                return super.visitSwitchExpression(tree, unused);
            }

            private void judge(List<? extends CaseTree> cases, Tree tree) {
                if (hasDefault(cases) && labels(cases).anyMatch(ownCases::contains)) {
                    var where = file.name() + ":" + file.lineOf(tree);
                    findings.add(new Finding("open switch", where, "has a default"));
                }
            }
        }.scan(file.tree(), null);
        return findings;
    }

    private static boolean hasDefault(List<? extends CaseTree> cases) {
        return cases.stream()
                .flatMap(one -> one.getLabels().stream())
                .anyMatch(DefaultCaseLabelTree.class::isInstance);
    }

    private static Stream<String> labels(List<? extends CaseTree> cases) {
        return cases.stream()
                .flatMap(one -> one.getLabels().stream())
                .map(OpenSwitches::name)
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }

    private static String name(CaseLabelTree label) {
        return switch (label) {
            case ConstantCaseLabelTree constant -> constant.getConstantExpression().toString();
            case PatternCaseLabelTree pattern -> patternName(pattern.getPattern());
            default -> "";
        };
    }

    private static String patternName(Tree pattern) {
        return switch (pattern) {
            case BindingPatternTree binding -> binding.getVariable().getType().toString();
            case DeconstructionPatternTree taken -> taken.getDeconstructor().toString();
            default -> "";
        };
    }
}
