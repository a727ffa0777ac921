package dev.autopack.api.contract.health;

import java.util.Map;

/** The tasks that run by themselves, by name. */
public record BackgroundTasksView(String status, Map<String, BackgroundTaskView> tasks) {}
