package io.juncture.goals.portfolio;

import io.juncture.goals.cache.Answer;
import io.juncture.goals.cache.CacheStatus;
import io.juncture.goals.goal.Goal;
import io.juncture.goals.portfolio.Portfolio.Item;
import io.juncture.goals.probability.Simulations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes goals together: simulates them all at once and adds them up. */
@Service
public class PortfolioService {

    private final Simulations simulations;
    private final Clock clock;

    PortfolioService(Simulations simulations, Clock clock) {
        this.simulations = simulations;
        this.clock = clock;
    }

    private record Simulated(List<Item> items, CacheStatus status) {
    }

    private record Gap(OptionalDouble monthly, CacheStatus status) {
    }

    /**
     * The goals that are kept in this currency, taken together.
     *
     * @param goals   all goals of one person that are to be considered, oldest first
     * @param withGap whether the funding gap is wanted, which takes many simulations of each goal
     */
    public Mono<Portfolio> portfolio(List<Goal> goals, String currency, boolean withGap) {
        List<Goal> counted = goals.stream().filter(goal -> goal.currency().equals(currency)).toList();
        if (counted.isEmpty()) {
            OptionalDouble gap = withGap ? OptionalDouble.of(0) : OptionalDouble.empty();
            return Mono.just(new Portfolio(List.of(), goals.size(), gap, LocalDate.now(clock), CacheStatus.BYPASS));
        }
        return Mono.zip(simulated(counted), withGap ? gap(counted) : Mono.just(new Gap(OptionalDouble.empty(), CacheStatus.HIT)),
                (simulated, gap) -> new Portfolio(simulated.items(), goals.size() - counted.size(), gap.monthly(),
                        LocalDate.now(clock), simulated.status().and(gap.status())));
    }

    private Mono<Simulated> simulated(List<Goal> goals) {
        return Flux.fromIterable(goals)
                .flatMapSequential(goal -> simulations.simulate(goal, goal.plan())
                        .map(answer -> new Simulated(
                                List.of(new Item(goal, answer.value().successProbability())), answer.status())))
                .collectList()
                .map(each -> new Simulated(
                        each.stream().flatMap(simulated -> simulated.items().stream()).toList(),
                        each.stream().map(Simulated::status).reduce(CacheStatus.HIT, CacheStatus::and)));
    }

    private Mono<Gap> gap(List<Goal> goals) {
        return Flux.fromIterable(goals)
                .filter(Goal::active)
                .flatMapSequential(simulations::monthlyFundingGap)
                .collectList()
                .map(each -> new Gap(
                        OptionalDouble.of(each.stream().mapToDouble(Answer::value).sum()),
                        each.stream().map(Answer::status).reduce(CacheStatus.HIT, CacheStatus::and)));
    }
}
