package dev.autopack.executor.domain.verification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Tests that are a function of the checked-out commit and of how often they ran on it. */
public final class ScriptedTests implements TestRunner {
    private final BiFunction<String, Integer, TestReport> script;
    private final List<String> runs = new ArrayList<>();

    public ScriptedTests(BiFunction<String, Integer, TestReport> script) {
        this.script = script;
    }

    /** The commits on which the tests ran, in order. */
    public List<String> runs() {
        return List.copyOf(runs);
    }

    @Override
    public TestReport run(Path workTree, TestCommand command) {
        var commit = workTree.toString();
        runs.add(commit);
        var turn = (int) runs.stream().filter(commit::equals).count();
        return script.apply(commit, turn);
    }

    @Override
    public String environment() {
        return "scripted";
    }
}
