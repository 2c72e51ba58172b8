package io.juncture.goals.demo;

import io.juncture.goals.demo.DemoGoals.DemoGoal;
import io.juncture.goals.goal.Goal;
import io.juncture.goals.goal.GoalRepository;
import io.juncture.goals.goal.Plan;
import io.juncture.goals.scenario.Scenario;
import io.juncture.goals.scenario.ScenarioRepository;
import io.juncture.subgraph.persistence.DemoData;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores {@link DemoGoals} with dates relative to the day of loading. */
@Component
@Profile("demo")
class GoalsDemoData implements DemoData {

    private final GoalRepository goals;
    private final ScenarioRepository scenarios;
    private final DatabaseClient database;
    private final Clock clock;

    GoalsDemoData(GoalRepository goals, ScenarioRepository scenarios, DatabaseClient database, Clock clock) {
        this.database = database;
        this.goals = goals;
        this.scenarios = scenarios;
        this.clock = clock;
    }

    /** Where people have been erased it may have been all those of the demo data, who must not come back. */
    @Override
    public Mono<Boolean> isPresent() {
        return goals.findAll(DemoGoals.all().stream().map(DemoGoal::id).toList()).hasElements()
                .flatMap(found -> found ? Mono.just(true)
                        : database.sql("select exists (select from received_event)").mapValue(Boolean.class).one());
    }

    @Override
    public Mono<Void> load() {
        return Flux.fromIterable(DemoGoals.all())
                .concatMap(demo -> goals.insert(goal(demo)))
                .filter(goal -> goal.id().equals(DemoGoals.GOAL_OF_THE_DOCUMENTS))
                .concatMap(education -> scenarios.insert(aggressiveSaving(education)))
                .then();
    }

    private Goal goal(DemoGoal demo) {
        LocalDate today = LocalDate.now(clock);
        OffsetDateTime created = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).minusDays(demo.daysOld());
        Plan plan = new Plan(BigDecimal.valueOf(demo.target()), BigDecimal.valueOf(demo.current()),
                BigDecimal.valueOf(demo.monthly()), today.plusMonths(demo.months()), OptionalDouble.empty());
        return new Goal(demo.id(), demo.ownerId(), demo.name(), demo.category(), demo.importance(), demo.flexibility(),
                demo.riskProfile(), false, plan, "INR", true, true, created, created, 0);
    }

    private static Scenario aggressiveSaving(Goal education) {
        Plan plan = education.plan();
        return new Scenario(education.id(), DemoGoals.SCENARIO, "Aggressive Saving",
                "Increase monthly contributions significantly",
                new Plan(plan.targetAmount(), plan.currentAmount(), BigDecimal.valueOf(25_000), plan.timeframe(),
                        OptionalDouble.empty()),
                education.createdAt().plusMinutes(5));
    }
}
