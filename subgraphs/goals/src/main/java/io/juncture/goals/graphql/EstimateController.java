package io.juncture.goals.graphql;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.juncture.goals.cache.Answer;
import io.juncture.goals.cache.CacheStatus;
import io.juncture.goals.input.GoalEstimateInput;
import io.juncture.goals.money.MoneyFormat;
import io.juncture.goals.probability.Simulations.Adjustments;
import io.juncture.goals.probability.Simulations;
import io.juncture.goals.simulation.GoalParameters;
import io.juncture.goals.simulation.MarketAssumptions;
import io.juncture.goals.simulation.SimulationResult;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Estimates for goals that are not stored; they are in the currency of the market assumptions. */
@Controller
class EstimateController {

    private final Simulations simulations;
    private final MarketAssumptions market;
    private final MoneyFormat format;
    private final Clock clock;

    EstimateController(Simulations simulations, MarketAssumptions market, Clock clock) {
        this.simulations = simulations;
        this.market = market;
        this.format = MoneyFormat.of(market.currency(), market.currency().equals("INR"));
        this.clock = clock;
    }

    /** The GraphQL type {@code GoalEstimate}. */
    record EstimateView(
            double successProbability,
            double successProbabilityPercent,
            List<AdjustmentView> adjustments,
            SummaryView simulationSummary,
            MetadataView metadata,
            CacheStatus cacheStatus) {
    }

    @QueryMapping
    Mono<EstimateView> estimateGoalProbability(
            @Argument GoalEstimateInput input, DataFetchingFieldSelectionSet selection) {
        GoalParameters goal = input.validated(LocalDate.now(clock), market.inflation());
        Mono<Answer<SimulationResult>> simulated = simulations.estimate(goal);
        if (!selection.contains("adjustments")) {
            return simulated.map(answer -> view(answer, new Adjustments(List.of()), answer.status()));
        }
        return Mono.zip(simulated, simulations.estimateAdjustments(goal),
                (answer, found) -> view(answer, found.value(), answer.status().and(found.status())));
    }

    private EstimateView view(Answer<SimulationResult> answer, Adjustments adjustments, CacheStatus status) {
        double probability = answer.value().successProbability();
        return new EstimateView(probability, Shares.percent(probability),
                AdjustmentView.of(adjustments.list(), "estimate", format),
                new SummaryView(answer.value(), format), MetadataView.of(answer), status);
    }
}
