package io.juncture.goals;

import com.github.benmanes.caffeine.cache.Ticker;
import io.juncture.goals.admin.SimulationTimings;
import io.juncture.goals.cache.RequestAnswers;
import io.juncture.goals.cache.SimulationCache;
import io.juncture.goals.cache.SimulationWorkers;
import io.juncture.goals.probability.Simulations;
import io.juncture.goals.settings.GoalsProperties;
import io.juncture.goals.settings.MarketProperties;
import io.juncture.goals.simulation.MarketAssumptions;
import io.juncture.goals.simulation.MonteCarloSimulator;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;

/** Puts the simulation together: markets, simulator, threads, cache. */
@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    @Bean
    MarketAssumptions marketAssumptions(MarketProperties properties) {
        return properties.assumptions();
    }

    @Bean
    SimulationWorkers simulationWorkers(GoalsProperties properties, Clock clock, SimulationTimings timings) {
        int configured = properties.simulation().workers();
        int workers = configured == 0 ? Runtime.getRuntime().availableProcessors() : configured;
        return new SimulationWorkers(workers, properties.simulation().queueSize(), properties.simulation().callerShare(), clock, timings::record);
    }

    @Bean
    SimulationCache simulationCache(GoalsProperties properties, SimulationWorkers workers, Ticker ticker, Clock clock) {
        return new SimulationCache(properties.cache(), workers, ticker, clock);
    }

    @Bean
    Simulations simulations(SimulationCache cache, MarketAssumptions market, GoalsProperties properties, Clock clock) {
        return new Simulations(cache, new MonteCarloSimulator(market), properties.simulation().paths(), clock);
    }

    @Bean
    WebGraphQlInterceptor requestAnswers() {
        return (request, chain) -> ReactiveSecurityContextHolder.getContext()
                .mapNotNull(security -> security.getAuthentication()).map(Authentication::getName).defaultIfEmpty("")
                .flatMap(caller -> chain.next(request).contextWrite(context -> RequestAnswers.in(context, caller)));
    }
}
