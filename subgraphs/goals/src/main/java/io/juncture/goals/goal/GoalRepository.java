package io.juncture.goals.goal;

import static io.juncture.goals.goal.Columns.required;

import io.juncture.goals.simulation.Flexibility;
import io.juncture.goals.simulation.GoalCategory;
import io.juncture.goals.simulation.Importance;
import io.juncture.goals.simulation.RiskProfile;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of goals. */
@Repository
public class GoalRepository {

    private static final String INSERT = """
            insert into goal (id, owner_id, name, category, importance, flexibility, risk_profile, target_in_todays_money,
                target_amount, current_amount, monthly_contribution, timeframe, equity_allocation, currency,
                indian_number_format, active, created_at, updated_at, version)
            values (:id, :owner, :name, :category, :importance, :flexibility, :risk, :today,
                :target, :current, :contribution, :timeframe, :equity, :currency,
                :indian, :active, :created, :updated, :version)""";

    private static final String UPDATE = """
            update goal set owner_id = :owner, name = :name, category = :category, importance = :importance,
                flexibility = :flexibility, risk_profile = :risk, target_in_todays_money = :today, target_amount = :target,
                current_amount = :current, monthly_contribution = :contribution, timeframe = :timeframe,
                equity_allocation = :equity, currency = :currency, indian_number_format = :indian, active = :active,
                created_at = :created, updated_at = :updated, version = :version + 1
            where id = :id and version = :version""";

    private final DatabaseClient database;

    GoalRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The goals with these ids that exist, in no particular order; one statement. */
    public Flux<Goal> findAll(Collection<UUID> ids) {
        return database.sql("select * from goal where id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(GoalRepository::read)
                .all();
    }

    /** The goals of all these people, archived ones included, oldest first; one statement. */
    public Flux<Goal> findByOwners(Collection<String> ownerIds) {
        return database.sql("select * from goal where owner_id = any(:owners) order by created_at, id")
                .bind("owners", ownerIds.toArray(String[]::new))
                .map(GoalRepository::read)
                .all();
    }

    /**
     * How many goals the person has. Until the surrounding transaction ends, everybody else who asks the same has to wait, so
     * that a limit on that number holds.
     */
    Mono<Long> lockAndCount(String ownerId) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:owner, 0))")
                .bind("owner", ownerId)
                .then()
                .then(database.sql("select count(*) from goal where owner_id = :owner")
                        .bind("owner", ownerId)
                        .mapValue(Long.class)
                        .one());
    }

    /** Adds a goal. */
    public Mono<Goal> insert(Goal goal) {
        return bind(INSERT, goal).then().thenReturn(goal);
    }

    /** Lets nobody else change the goal, if there is one, until the surrounding transaction ends. */
    Mono<Void> lock(UUID id) {
        return database.sql("select id from goal where id = :id for no key update").bind("id", id).then();
    }

    /** Writes the goal over the row with its id and version; empty when the row has another version by now or is gone. */
    Mono<Goal> update(Goal goal) {
        return bind(UPDATE, goal).fetch().rowsUpdated()
                .filter(rows -> rows > 0)
                .map(_ -> goal.withVersion(goal.version() + 1));
    }

    /** Deletes the goal with its scenarios and calculations; tells whether it existed. */
    Mono<Boolean> delete(UUID id) {
        return database.sql("delete from goal where id = :id").bind("id", id).fetch().rowsUpdated().map(rows -> rows > 0);
    }

    private GenericExecuteSpec bind(String sql, Goal goal) {
        return PlanColumns.bind(database.sql(sql), goal.plan())
                .bind("id", goal.id())
                .bind("owner", goal.ownerId())
                .bind("name", goal.name())
                .bind("category", goal.category().name())
                .bind("importance", goal.importance().name())
                .bind("flexibility", goal.flexibility().name())
                .bind("risk", goal.riskProfile().name())
                .bind("today", goal.targetInTodaysMoney())
                .bind("currency", goal.currency())
                .bind("indian", goal.indianNumberFormat())
                .bind("active", goal.active())
                .bind("created", goal.createdAt())
                .bind("updated", goal.updatedAt())
                .bind("version", goal.version());
    }

    private static Goal read(Readable row) {
        return new Goal(
                required(row, "id", UUID.class),
                required(row, "owner_id", String.class),
                required(row, "name", String.class),
                GoalCategory.valueOf(required(row, "category", String.class)),
                Importance.valueOf(required(row, "importance", String.class)),
                Flexibility.valueOf(required(row, "flexibility", String.class)),
                RiskProfile.valueOf(required(row, "risk_profile", String.class)),
                required(row, "target_in_todays_money", Boolean.class),
                PlanColumns.read(row),
                required(row, "currency", String.class),
                required(row, "indian_number_format", Boolean.class),
                required(row, "active", Boolean.class),
                Columns.time(row, "created_at"),
                Columns.time(row, "updated_at"),
                required(row, "version", Integer.class));
    }
}
