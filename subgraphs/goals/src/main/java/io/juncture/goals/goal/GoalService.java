package io.juncture.goals.goal;

import io.juncture.goals.cache.SimulationCache;
import io.juncture.goals.settings.GoalsProperties;
import io.juncture.subgraph.error.ErrorCode;
import io.juncture.subgraph.error.SubgraphException;
import io.juncture.subgraph.security.Caller;
import io.juncture.subgraph.security.ErasedPeople;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Who may see and change which goals, and what a change brings with it. */
@Service
public class GoalService {

    /** Whoever loses a race waits a while, longer each time and never as long as the others who lost it: in two seconds each gets a turn. */
    private static final Retry PATIENCE = Retry.backoff(20, Duration.ofMillis(5)).maxBackoff(Duration.ofMillis(200)).jitter(0.9)
            .filter(GoalService::isConflict)
            .onRetryExhaustedThrow((_, _) -> SubgraphException.conflict("Too many are changing the goal at the same time; try again."));

    private final GoalRepository goals;
    private final SimulationCache cache;
    private final ErasedPeople erased;
    private final TransactionalOperator transaction;
    private final GoalsProperties.Limits limits;
    private final Clock clock;

    GoalService(GoalRepository goals, SimulationCache cache, ErasedPeople erased, TransactionalOperator transaction,
            GoalsProperties properties, Clock clock) {
        this.goals = goals;
        this.cache = cache;
        this.erased = erased;
        this.transaction = transaction;
        this.limits = properties.limits();
        this.clock = clock;
    }

    /** Those of the goals that exist and that the caller may see, in no particular order. */
    public Flux<Goal> findVisible(Collection<UUID> ids, Caller caller) {
        return goals.findAll(ids).filter(goal -> caller.isSelfOrAdmin(goal.ownerId()));
    }

    /** The goal; the error {@code NOT_FOUND} when there is none or when the caller may not see it. */
    public Mono<Goal> require(UUID id, Caller caller) {
        return findVisible(List.of(id), caller).next()
                .switchIfEmpty(Mono.error(() -> SubgraphException.notFound("Goal not found")));
    }

    /** Creates a goal of the caller; the error {@code CONFLICT} when the caller has as many as allowed. */
    public Mono<Goal> create(GoalDraft draft, Caller caller) {
        OffsetDateTime now = now();
        Goal goal = new Goal(UUID.randomUUID(), caller.id(), draft.name(), draft.category(), draft.importance(),
                draft.flexibility(), draft.riskProfile(), draft.targetInTodaysMoney(), draft.plan(), draft.currency(),
                draft.indianNumberFormat(), true, now, now, 0);
        return erased.exclude(caller.id())
                .then(goals.lockAndCount(caller.id()))
                .flatMap(count -> count < limits.goalsPerPerson() ? goals.insert(goal)
                        : Mono.error(SubgraphException.conflict(
                                "A person may have at most %d goals.".formatted(limits.goalsPerPerson()))))
                .as(transaction::transactional);
    }

    /**
     * Changes a goal and forgets what was simulated for it. The error {@code CONFLICT} when it has another version than the
     * change expects; a change that expects none waits for its turn and is applied to whatever the goal is by then. A goal that is as
     * wanted already keeps its version.
     */
    public Mono<Goal> update(UUID id, GoalChange change, Caller caller) {
        Mono<Goal> attempt = Mono.defer(() -> require(id, caller))
                .flatMap(goal -> change.expectedVersion().filter(expected -> expected != goal.version()).isPresent()
                        ? Mono.error(changedMeanwhile())
                        : writeUnlessEqual(goal, change));
        return change.expectedVersion().isPresent() ? attempt : goals.lock(id).then(attempt).as(transaction::transactional);
    }

    private Mono<Goal> writeUnlessEqual(Goal goal, GoalChange change) {
        return change.applyTo(goal, goal.updatedAt()).equals(goal) ? Mono.just(goal)
                : write(goal, change).doOnNext(written -> cache.invalidateGoal(written.id()));
    }

    /** Writes a changed goal over the version it was read in; the error {@code CONFLICT} when that is not the latest any more. */
    public Mono<Goal> write(Goal goal, GoalChange change) {
        return goals.update(change.applyTo(goal, now())).switchIfEmpty(Mono.error(GoalService::changedMeanwhile));
    }

    /**
     * Tries the same again when a goal that it has read is changed by somebody else before it is written; the error {@code CONFLICT} after
     * some seconds of that.
     */
    public static <T> Mono<T> againWhenChanged(Mono<T> attempt) {
        return attempt.retryWhen(PATIENCE);
    }

    /** Deletes a goal with all that belongs to it. */
    public Mono<Void> delete(UUID id, Caller caller) {
        return require(id, caller)
                .flatMap(goal -> goals.delete(goal.id()))
                .filter(deleted -> deleted)
                .switchIfEmpty(Mono.error(() -> SubgraphException.notFound("Goal not found")))
                .doOnNext(_ -> cache.invalidateGoal(id))
                .then();
    }

    private static SubgraphException changedMeanwhile() {
        return SubgraphException.conflict("The goal has been changed by somebody else in the meantime.");
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof SubgraphException expected && expected.code() == ErrorCode.CONFLICT;
    }

    /** As precise as PostgreSQL stores it. */
    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
