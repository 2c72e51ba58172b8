package io.juncture.goals.scenario;

import static io.juncture.goals.goal.Columns.required;

import io.juncture.goals.goal.Columns;
import io.juncture.goals.goal.PlanColumns;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of scenarios. */
@Repository
public class ScenarioRepository {

    private final DatabaseClient database;

    ScenarioRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The scenarios of all these goals, oldest first; one statement. */
    public Flux<Scenario> findByGoals(Collection<UUID> goalIds) {
        return database.sql("select * from scenario where goal_id = any(:goals) order by created_at, id")
                .bind("goals", goalIds.toArray(UUID[]::new))
                .map(ScenarioRepository::read)
                .all();
    }

    /**
     * How many scenarios the goal has; empty when there is no such goal. Until the surrounding transaction ends, everybody else
     * who asks the same has to wait, so that a limit on that number holds.
     */
    Mono<Long> lockAndCount(UUID goalId) {
        return database.sql("select id from goal where id = :goal for update")
                .bind("goal", goalId)
                .mapValue(UUID.class)
                .one()
                .flatMap(_ -> database.sql("select count(*) from scenario where goal_id = :goal")
                        .bind("goal", goalId)
                        .mapValue(Long.class)
                        .one());
    }

    /** Adds a scenario. */
    public Mono<Scenario> insert(Scenario scenario) {
        return PlanColumns.bind(database.sql("""
                        insert into scenario (goal_id, id, name, description, target_amount, current_amount,
                            monthly_contribution, timeframe, equity_allocation, created_at)
                        values (:goal, :id, :name, :description, :target, :current,
                            :contribution, :timeframe, :equity, :created)"""), scenario.plan())
                .bind("goal", scenario.goalId())
                .bind("id", scenario.id())
                .bind("name", scenario.name())
                .bind("description", scenario.description())
                .bind("created", scenario.createdAt())
                .then()
                .thenReturn(scenario);
    }

    /** Deletes a scenario with its calculations; tells whether it existed. */
    Mono<Boolean> delete(UUID goalId, String id) {
        return database.sql("delete from scenario where goal_id = :goal and id = :id")
                .bind("goal", goalId)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static Scenario read(Readable row) {
        return new Scenario(
                required(row, "goal_id", UUID.class),
                required(row, "id", String.class),
                required(row, "name", String.class),
                required(row, "description", String.class),
                PlanColumns.read(row),
                Columns.time(row, "created_at"));
    }
}
