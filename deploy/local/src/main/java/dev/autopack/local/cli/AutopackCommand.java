package dev.autopack.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

@Command(
        name = "deploy/autopack",
        description = "Autopack on one machine.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            SuperviseCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            RunCommand.class,
            LedgerCommand.class,
            HelpCommand.class
        })
final class AutopackCommand {}
