package dev.autopack.local.cli;

import dev.autopack.api.contract.approval.ApprovalView;
import dev.autopack.api.contract.run.RunStatus;
import dev.autopack.api.contract.run.RunView;
import dev.autopack.local.client.ApiClient;
import dev.autopack.local.demo.DemoChecks;
import dev.autopack.local.demo.DemoPlan;
import dev.autopack.local.demo.DemoProject;
import dev.autopack.local.demo.DemoStories;
import dev.autopack.local.ledger.LedgerFile;
import dev.autopack.local.ledger.VerifyLedger;
import dev.autopack.local.run.CallTable;
import dev.autopack.local.run.Cassettes;
import dev.autopack.local.run.Entries;
import dev.autopack.local.run.FollowRun;
import dev.autopack.local.run.RunTable;
import dev.autopack.local.stack.StatusTable;
import dev.autopack.local.state.StackStatus;
import dev.autopack.local.state.StateFolder;
import dev.autopack.local.state.StopRequest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Start everything, run the sample plan on a sample repository, show the outcome.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    @Mixin private StackOptions options = new StackOptions();

    @Option(names = "--keep-running", description = "Leave the services running afterwards")
    private boolean keepRunning;

    @Override
    public Integer call() {
        var state = options.stateFolder();
        var wasRunning = StackStatus.running(state).isPresent();
        if (!wasRunning) {
            new DetachedStack(options).start();
        }
        System.out.printf("%n%s%n%n", StatusTable.of(StackStatus.running(state).orElseThrow()));
        try {
            return run(state);
        } finally {
            end(state, wasRunning);
        }
    }

    private int run(StateFolder state) {
        var runId = "demo-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
        var folder = state.demo().resolve(runId);
        var project = DemoProject.createdIn(folder.resolve("shop"));
        DemoPlan.writeTo(folder);
        new Cassettes(state.cassettes()).insert(runId, folder.resolve("cassette.jsonl"));
        var api = SignedIn.to(state);
        var plan = DemoPlan.plan().named(runId);
        api.start(plan.on(project.folder().toString(), DemoProject.BRANCH).json());
        System.out.printf("Run %s on %s%n%n", runId, project.folder());
        var run = new FollowRun(api, approval -> approve(api, approval)).untilDone(runId);
        return show(api, run, project);
    }

    private static void approve(ApiClient api, ApprovalView approval) {
        System.out.printf(
                "            the demo approves it: POST /approval/approve/%s%n",
                approval.approvalId());
        api.approve(approval, "The demo agrees to cheaper shipping");
    }

    private static int show(ApiClient api, RunView run, DemoProject project) {
        var ledger = LedgerFile.fetched(api, run.id());
        var entries = new Entries(ledger.entries());
        var table = new RunTable(run, entries);
        System.out.printf("%n%s%n%n%s%n%n", new CallTable(entries).print(), table.print());
        var commits =
                run.state() == RunStatus.DONE_SUCCESS
                        ? project.commitsOf(run.id())
                        : List.<String>of();
        var verified = VerifyLedger.verify(ledger, Optional.of(project.folder().toString()));
        var checks =
                new DemoChecks(
                        run, table.settledTokens(), commits, verified, new DemoStories(entries));
        System.out.println(checks.print());
        return checks.areAllGood() ? 0 : 1;
    }

    private void end(StateFolder state, boolean wasRunning) {
        if (wasRunning || keepRunning) {
            System.out.println("  Autopack is still up; stop it with 'deploy/autopack down'.");
            return;
        }
        new StopRequest(state).makeAndAwait();
        System.out.println(
                "  Autopack is stopped; 'deploy/autopack up' starts it again with this run in it.");
    }
}
