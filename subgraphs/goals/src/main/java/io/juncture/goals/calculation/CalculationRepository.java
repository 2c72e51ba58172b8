package io.juncture.goals.calculation;

import io.juncture.goals.goal.PlanColumns;
import io.juncture.goals.simulation.SimulationResult;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The table of calculations. */
@Repository
public class CalculationRepository {

    private static final String INSERT = """
            insert into calculation (id, goal_id, scenario_id, calculated_at, seed, paths, months, target_amount,
                current_amount, monthly_contribution, timeframe, equity_allocation, nominal_target, success_probability,
                interval_lower, interval_upper, convergence_rate, median_outcome, mean_outcome, calculation_millis,
                goal_updated)
            values (:id, :goal, :scenario, :at, :seed, :paths, :months, :target,
                :current, :contribution, :timeframe, :equity, :nominal, :probability,
                :lower, :upper, :convergence, :median, :mean, :millis, :updated)""";

    private final DatabaseClient database;

    CalculationRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Adds a calculation. */
    public Mono<Void> insert(Calculation calculation) {
        SimulationResult result = calculation.answer().value();
        GenericExecuteSpec statement = PlanColumns.bind(database.sql(INSERT), calculation.plan())
                .bind("id", calculation.id())
                .bind("goal", calculation.goalId())
                .bind("scenario", Parameter.fromOrEmpty(calculation.scenarioId().orElse(null), String.class))
                .bind("at", calculation.answer().calculatedAt())
                .bind("millis", calculation.answer().millis())
                .bind("updated", calculation.goalUpdated());
        return bindResult(statement, result).then();
    }

    private static GenericExecuteSpec bindResult(GenericExecuteSpec statement, SimulationResult result) {
        return statement
                .bind("seed", result.settings().seed())
                .bind("paths", result.settings().paths())
                .bind("months", result.goal().months())
                .bind("nominal", result.targetAmount())
                .bind("probability", result.successProbability())
                .bind("lower", result.success().confidenceInterval().lower())
                .bind("upper", result.success().confidenceInterval().upper())
                .bind("convergence", result.success().convergenceRate())
                .bind("median", result.outcomes().median())
                .bind("mean", result.outcomes().mean());
    }

    /** Keeps the latest calculations of a goal and deletes the others; those of scenarios stay with their scenario. */
    Mono<Void> trim(UUID goalId, int kept) {
        return database.sql("""
                        delete from calculation where goal_id = :goal and scenario_id is null and id not in (
                            select id from calculation where goal_id = :goal and scenario_id is null
                            order by calculated_at desc, id limit :kept)""")
                .bind("goal", goalId)
                .bind("kept", kept)
                .then();
    }
}
