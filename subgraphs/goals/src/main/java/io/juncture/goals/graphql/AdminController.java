package io.juncture.goals.graphql;

import io.juncture.goals.admin.AdminAccess;
import io.juncture.goals.admin.CacheInvalidation;
import io.juncture.goals.admin.CacheInvalidationService;
import io.juncture.goals.admin.Metrics;
import io.juncture.goals.admin.MetricsPeriod;
import io.juncture.goals.cache.SimulationCache;
import io.juncture.goals.input.InvalidateSimulationCacheInput;
import io.juncture.subgraph.security.Caller;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What operators ask for. */
@Controller
class AdminController {

    private final AdminAccess access;
    private final SimulationCache cache;
    private final CacheInvalidationService invalidations;
    private final Metrics metrics;
    private final Clock clock;

    AdminController(AdminAccess access, SimulationCache cache, CacheInvalidationService invalidations, Metrics metrics,
            Clock clock) {
        this.access = access;
        this.cache = cache;
        this.invalidations = invalidations;
        this.metrics = metrics;
        this.clock = clock;
    }

    @QueryMapping
    CacheStatisticsView simulationCacheStatistics(
            @ContextValue(required = false) Optional<Caller> caller,
            @ContextValue(required = false) Optional<String> adminKey) {
        access.require(caller, adminKey);
        return CacheStatisticsView.of(cache.statistics());
    }

    @QueryMapping
    Mono<PerformanceView> simulationPerformance(@Argument MetricsPeriod period,
            @ContextValue(required = false) Optional<Caller> caller,
            @ContextValue(required = false) Optional<String> adminKey) {
        access.require(caller, adminKey);
        return metrics.times(period).zipWhen(_ -> metrics.resources(period), (times, resources) -> PerformanceView.of(
                CacheStatisticsView.of(cache.statistics()), times, resources, period, OffsetDateTime.now(clock)));
    }

    @MutationMapping
    Mono<CacheInvalidation> invalidateSimulationCache(@Argument InvalidateSimulationCacheInput input,
            @ContextValue(required = false) Optional<Caller> caller,
            @ContextValue(required = false) Optional<String> adminKey) {
        String actor = access.require(caller, adminKey);
        InvalidateSimulationCacheInput valid = input.validated();
        return invalidations.invalidate(valid.pattern(), valid.reason(), actor);
    }
}
