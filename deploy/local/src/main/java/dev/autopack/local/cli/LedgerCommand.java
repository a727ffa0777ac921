package dev.autopack.local.cli;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.ledger.LedgerFile;
import dev.autopack.local.ledger.VerifyLedger;
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
        name = "ledger",
        description = "Work with the ledger of a run.",
        synopsisSubcommandLabel = "verify",
        subcommands = LedgerCommand.Verify.class,
        mixinStandardHelpOptions = true)
final class LedgerCommand {

    @Command(
            name = "verify",
            description = "Re-compute the hash chain of a run and compare it with its commits.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        @Mixin private StateOption state = new StateOption();

        @Parameters(
                arity = "0..1",
                paramLabel = "RUN|FILE",
                description = "A run, or a saved ledger; the newest run when absent")
        private @Nullable String subject;

        @Option(
                names = "--repo",
                paramLabel = "PATH_OR_URL",
                description = "Where the run's branch is; the run's own repository when absent")
        private @Nullable String repository;

        @Option(names = "--save", paramLabel = "FILE", description = "Keep the fetched ledger here")
        private @Nullable Path save;

        @Override
        public Integer call() {
            var result =
                    subject != null && Files.isRegularFile(Path.of(subject))
                            ? VerifyLedger.verify(
                                    LedgerFile.read(Path.of(subject)),
                                    Optional.ofNullable(repository))
                            : fetched();
            System.out.println(result.sentence());
            return result.isIntact() ? 0 : 1;
        }

        private VerifyLedger.Result fetched() {
            var api = SignedIn.to(state.folder());
            var run =
                    subject != null
                            ? subject
                            : api.newestRun().runs().stream()
                                    .map(summary -> summary.id())
                                    .findFirst()
                                    .orElseThrow(() -> new LaunchException("There is no run yet."));
            var ledger = LedgerFile.fetched(api, run);
            if (save != null) {
                ledger.write(save);
            }
            var own = Optional.ofNullable(api.run(run).repository()).map(found -> found.url());
            return VerifyLedger.verify(ledger, Optional.ofNullable(repository).or(() -> own));
        }
    }
}
