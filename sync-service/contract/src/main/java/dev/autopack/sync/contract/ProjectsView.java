package dev.autopack.sync.contract;

import java.util.List;

/** All projects in order of their ids. */
public record ProjectsView(List<ProjectView> projects) {}
