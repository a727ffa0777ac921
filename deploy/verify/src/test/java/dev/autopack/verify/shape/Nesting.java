package dev.autopack.verify.shape;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;

/** How many branches and loops stand inside each other; an {@code else if} counts once. */
final class Nesting extends TreeScanner<Void, Integer> {
    private int deepest;

    private Nesting() {}

    static int of(BlockTree body) {
        var nesting = new Nesting();
        nesting.scan(body, 0);
        return nesting.deepest;
    }

    @Override
    public Void visitIf(IfTree tree, Integer depth) {
        var inside = deeper(depth);
        scan(tree.getCondition(), depth);
        scan(tree.getThenStatement(), inside);
        scan(tree.getElseStatement(), tree.getElseStatement() instanceof IfTree ? depth : inside);
        return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Integer depth) {
        return super.visitForLoop(tree, deeper(depth));
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Integer depth) {
        return super.visitEnhancedForLoop(tree, deeper(depth));
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Integer depth) {
        return super.visitWhileLoop(tree, deeper(depth));
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Integer depth) {
        return super.visitDoWhileLoop(tree, deeper(depth));
    }

    @Override
    public Void visitTry(TryTree tree, Integer depth) {
        return super.visitTry(tree, deeper(depth));
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Integer depth) {
        return super.visitSwitch(tree, deeper(depth));
    }

    @Override
    public Void visitClass(ClassTree tree, Integer depth) {
        return null;
    }

    private int deeper(int depth) {
        deepest = Math.max(deepest, depth + 1);
        return depth + 1;
    }
}
