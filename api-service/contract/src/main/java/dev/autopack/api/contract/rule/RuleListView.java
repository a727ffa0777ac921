package dev.autopack.api.contract.rule;

import java.util.List;

/** The rules of the caller's tenant, newest first. */
public record RuleListView(List<RuleView> rules) {}
