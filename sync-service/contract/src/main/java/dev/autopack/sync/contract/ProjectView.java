package dev.autopack.sync.contract;

import java.util.List;

/** A project and the file names of the ledgers that it keeps. */
public record ProjectView(String projectId, List<String> ledgers) {}
