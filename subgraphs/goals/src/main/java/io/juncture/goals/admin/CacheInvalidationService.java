package io.juncture.goals.admin;

import io.juncture.goals.cache.Glob;
import io.juncture.goals.cache.SimulationCache;
import io.juncture.subgraph.security.ErasedPeople;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Empties the cache of simulation results and keeps a record of it. */
@Service
public class CacheInvalidationService {

    private final SimulationCache cache;
    private final DatabaseClient database;
    private final ErasedPeople erased;
    private final TransactionalOperator transaction;
    private final Clock clock;

    CacheInvalidationService(SimulationCache cache, DatabaseClient database, ErasedPeople erased,
            TransactionalOperator transaction, Clock clock) {
        this.cache = cache;
        this.database = database;
        this.erased = erased;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Forgets the entries whose keys match the pattern, see {@link Glob}, once the record says so: nothing is forgotten without one. */
    public Mono<CacheInvalidation> invalidate(String pattern, String reason, String actor) {
        return Mono.defer(() -> {
            Glob concerned = Glob.of(pattern);
            OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
            return store(new CacheInvalidation(UUID.randomUUID(), now, pattern, reason, actor, cache.count(concerned)))
                    .doOnNext(_ -> cache.invalidate(concerned));
        });
    }

    private Mono<CacheInvalidation> store(CacheInvalidation invalidation) {
        return erased.exclude(invalidation.actor()).then(database.sql("""
                        insert into cache_invalidation (id, happened_at, pattern, reason, actor, entries)
                        values (:id, :at, :pattern, :reason, :actor, :entries)""")
                .bind("id", invalidation.auditId())
                .bind("at", invalidation.timestamp())
                .bind("pattern", invalidation.pattern())
                .bind("reason", invalidation.reason())
                .bind("actor", invalidation.actor())
                .bind("entries", invalidation.invalidatedEntries())
                .then())
                .as(transaction::transactional)
                .thenReturn(invalidation);
    }
}
