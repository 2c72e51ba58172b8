package io.juncture.profiler.partner;

import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What administrators do about partners and their keys, with a line in the log about who did what. */
@Service
class PartnerAdministration {

  private static final Logger log = LoggerFactory.getLogger(PartnerAdministration.class);

  private final Partners partners;
  private final PartnerKeys keys;
  private final InstantSource clock;
  private final TransactionalOperator transaction;

  PartnerAdministration(Partners partners, PartnerKeys keys, InstantSource clock, ReactiveTransactionManager transactions) {
    this.partners = partners;
    this.keys = keys;
    this.clock = clock;
    this.transaction = TransactionalOperator.create(transactions);
  }

  Mono<Partner> save(Caller caller, SavePartnerInput input) {
    return partners.save(input.partner())
        .doOnNext(partner -> log.info("{} saved the partner {}", caller.id(), partner.id()));
  }

  Mono<IssuedPartnerKey> issue(Caller caller, IssuePartnerKeyInput input) {
    return keys.issue(input.partnerId(), input.allowedNetworks().stream().distinct().toList())
        .as(transaction::transactional)
        .doOnNext(issued -> log.info("{} issued the key {} to {}", caller.id(), issued.key().id(), issued.key().partnerId()));
  }

  /** A key that may be used where the old one may; the old one stays good until it expires or is revoked. */
  Mono<IssuedPartnerKey> rotate(Caller caller, String key) {
    return keys.find(key)
        .switchIfEmpty(Mono.error(PartnerAdministration::noKey))
        .filter(old -> old.isGoodAt(clock.instant()))
        .switchIfEmpty(Mono.error(() -> SubgraphException.conflict("The key is not good any more; issue a new one.")))
        .flatMap(old -> keys.issue(old.partnerId(), old.allowedNetworks()))
        .as(transaction::transactional)
        .doOnNext(issued -> log.info("{} rotated the key {} of {} to {}", caller.id(), key, issued.key().partnerId(), issued.key().id()));
  }

  Mono<PartnerKey> revoke(Caller caller, String key) {
    return keys.revoke(key)
        .switchIfEmpty(Mono.error(PartnerAdministration::noKey))
        .doOnNext(revoked -> log.info("{} revoked the key {} of {}", caller.id(), revoked.id(), revoked.partnerId()));
  }

  private static SubgraphException noKey() {
    return SubgraphException.notFound("There is no such key.");
  }
}
