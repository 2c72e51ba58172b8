package io.juncture.goals.erasure;

import io.juncture.goals.cache.SimulationCache;
import io.juncture.subgraph.events.Event;
import io.juncture.subgraph.events.EventHandler;
import io.juncture.subgraph.events.PersonErased;
import io.juncture.subgraph.persistence.AfterCommit;
import io.juncture.subgraph.security.ErasedPeople;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Erases a person here when the profiler has erased them. What becomes of each table:
 *
 * <ul>
 *   <li>{@code goal}, {@code scenario}, {@code calculation}: the person's rows go;
 *   <li>{@code cache_invalidation}: an operator's entries stay, because they explain what others saw, but nobody's: the actor
 *       becomes {@value #NOBODY} and what the person wrote is emptied; texts of others that name the person's id are emptied, too;
 *   <li>{@code erased_person}: gets a digest of the id for two days, see {@link ErasedPeople};
 *   <li>{@code received_event}: has the id of the event, which says nothing about the person;
 *   <li>{@code simulation_timing}, {@code resource_usage}: are about no person.
 * </ul>
 *
 * Cached simulations of the person's goals are forgotten; those that are just running, or that other instances have cached,
 * cannot be found any more, name nobody, and go within {@code juncture.goals.cache.ttl}.
 */
@Component
class PersonErasure implements EventHandler {

    static final String NOBODY = "erased person";

    private final DatabaseClient database;
    private final ErasedPeople erased;
    private final SimulationCache cache;

    PersonErasure(DatabaseClient database, ErasedPeople erased, SimulationCache cache) {
        this.database = database;
        this.erased = erased;
        this.cache = cache;
    }

    @Override
    public String type() {
        return PersonErased.TYPE;
    }

    @Override
    public Mono<Void> handle(Event event) {
        return Mono.justOrEmpty(PersonErased.of(event))
                .switchIfEmpty(Mono.error(() -> new IllegalArgumentException(event + " does not say who was erased")))
                .map(PersonErased::personId)
                .flatMap(id -> erased.remember(id).then(deleteGoals(id)).then(anonymizeAudit(id)));
    }

    private Mono<Void> deleteGoals(String personId) {
        return database.sql("delete from goal where owner_id = :id returning id")
                .bind("id", personId)
                .mapValue(UUID.class)
                .all()
                .collectList()
                .flatMap(goals -> AfterCommit.run(() -> forget(goals)));
    }

    private void forget(List<UUID> goals) {
        goals.forEach(cache::invalidateGoal);
    }

    private Mono<Void> anonymizeAudit(String personId) {
        return database.sql("""
                        with names as (select '(^|[^A-Za-z0-9])' || regexp_replace(:id, '([^A-Za-z0-9])', '\\\\\\1', 'g') || '($|[^A-Za-z0-9])' as id)
                        update cache_invalidation set
                            actor = case when actor = :id then :nobody else actor end,
                            pattern = case when pattern ~ names.id then '' else pattern end,
                            reason = case when actor = :id or reason ~ names.id then '' else reason end
                        from names
                        where actor = :id or pattern ~ names.id or reason ~ names.id""")
                .bind("id", personId)
                .bind("nobody", NOBODY)
                .then();
    }
}
