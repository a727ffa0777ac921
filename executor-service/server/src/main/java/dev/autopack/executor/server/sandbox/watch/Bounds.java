package dev.autopack.executor.server.sandbox.watch;

/**
 * What one job may take.
 *
 * @param memoryBytes of all its processes, shared pages counted once
 * @param tasks processes and threads at once
 * @param treeBytes what its work tree may hold
 * @param treeFiles files and folders in its work tree
 * @param diskFreeBytes what must stay free on the disk of its work tree
 */
public record Bounds(
        long memoryBytes, int tasks, long treeBytes, long treeFiles, long diskFreeBytes) {}
