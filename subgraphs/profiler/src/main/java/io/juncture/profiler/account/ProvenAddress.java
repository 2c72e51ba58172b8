package io.juncture.profiler.account;

import reactor.core.publisher.Mono;

/** Is told when somebody has set a password by mail, and so has shown that the account's address is theirs. */
public interface ProvenAddress {

  /** Closes what somebody without the address may have opened for themself. Part of the transaction that sets the password. */
  Mono<Void> proven(String personId);
}
