package dev.autopack.local.cli;

import dev.autopack.api.contract.approval.ApprovalView;
import dev.autopack.api.contract.run.RunStatus;
import dev.autopack.local.client.ApiClient;
import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.ledger.LedgerFile;
import dev.autopack.local.run.BaseBranch;
import dev.autopack.local.run.Cassettes;
import dev.autopack.local.run.Entries;
import dev.autopack.local.run.FollowRun;
import dev.autopack.local.run.Plan;
import dev.autopack.local.run.RunTable;
import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        description = "Run a plan of yours on a repository of yours.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin private StateOption state = new StateOption();

    @Parameters(paramLabel = "PLAN.json", description = "The plan, as POST /runs/start takes it")
    private Path plan = Path.of("plan.json");

    @Option(
            names = "--repo",
            required = true,
            paramLabel = "PATH_OR_URL",
            description = "The git repository that the run changes")
    private String repository = "";

    @Option(
            names = "--branch",
            paramLabel = "BRANCH",
            description = "The branch to start from; the repository's own choice when absent")
    private @Nullable String branch;

    @Option(
            names = "--cassette",
            paramLabel = "FILE",
            description = "Answer from this file instead of asking a model")
    private @Nullable Path cassette;

    @Option(names = "--id", paramLabel = "RUN", description = "Name of the run, not the plan's")
    private @Nullable String runId;

    @Override
    public Integer call() {
        var address = address(repository);
        var named = runId == null ? Plan.read(plan) : Plan.read(plan).named(runId);
        var submitted = named.on(address, branch == null ? BaseBranch.of(address) : branch);
        var api = SignedIn.to(state.folder());
        if (cassette != null) {
            new Cassettes(state.folder().cassettes()).insert(submitted.runId(), cassette);
        }
        var run = api.start(submitted.json());
        System.out.printf("%nRun %s on %s%n%n", run.id(), address);
        return follow(api, run.id());
    }

    private static int follow(ApiClient api, String runId) {
        var run = new FollowRun(api, approval -> decide(api, approval)).untilDone(runId);
        var table = new RunTable(run, new Entries(LedgerFile.fetched(api, runId).entries()));
        System.out.printf("%n%s%n%n%s%n", table.print(), run.state());
        Optional.ofNullable(run.failureReason())
                .ifPresent(reason -> System.out.println("Because: " + reason));
        return run.state() == RunStatus.DONE_SUCCESS ? 0 : 1;
    }

    /** Asks whoever sits at the terminal; without one the approval waits for the API. */
    private static void decide(ApiClient api, ApprovalView approval) {
        var answer =
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console -> console.readLine("            approve it? [y/N] "));
        if (answer.filter(text -> text.strip().equalsIgnoreCase("y")).isPresent()) {
            api.approve(approval, "approved at the terminal");
            return;
        }
        System.out.printf(
                "            waits for POST /approval/approve/%s (or /reject/)%n",
                approval.approvalId());
    }

    private static String address(String given) {
        if (given.contains("://") || given.matches("[\\w.-]+@[\\w.-]+:.*")) {
            return given;
        }
        var folder = Path.of(given).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new LaunchException("There is no repository at " + folder + ".");
        }
        return folder.toString();
    }
}
