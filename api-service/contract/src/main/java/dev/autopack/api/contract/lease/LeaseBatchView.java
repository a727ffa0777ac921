package dev.autopack.api.contract.lease;

import java.util.List;

/** The phases leased by one request, perhaps none. */
public record LeaseBatchView(List<LeaseView> leases) {}
