package dev.autopack.auth.domain.apikey;

import dev.autopack.auth.domain.account.Account;
import java.util.Set;

/** The owner of a good key and what the key allows. */
public record KeyHolder(Account account, Set<String> permissions) {}
