package io.juncture.goals.graphql;

import static java.util.stream.Collectors.groupingBy;

import io.juncture.goals.goal.Goal;
import io.juncture.goals.goal.GoalRepository;
import io.juncture.goals.scenario.Scenario;
import io.juncture.goals.scenario.ScenarioRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dataloader.DataLoaderOptions;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * What is loaded for all objects of a request at once, by one statement each. Nothing is remembered beyond that, since the
 * second mutation of a request has to see what the first one changed.
 */
@Component
class Loaders {

    /** Goals by owner, archived ones included, oldest first. */
    static final String GOALS_OF_PERSON = "goalsOfPerson";

    /** Stored scenarios by goal, oldest first. */
    static final String SCENARIOS_OF_GOAL = "scenariosOfGoal";

    private static final DataLoaderOptions FRESH = DataLoaderOptions.newOptions().setCachingEnabled(false).build();

    Loaders(BatchLoaderRegistry registry, GoalRepository goals, ScenarioRepository scenarios) {
        registry.<String, List<Goal>>forName(GOALS_OF_PERSON).withOptions(FRESH).registerMappedBatchLoader((owners, _) ->
                goals.findByOwners(owners).collectList()
                        .map(found -> complete(owners, found.stream().collect(groupingBy(Goal::ownerId)))));
        registry.<UUID, List<Scenario>>forName(SCENARIOS_OF_GOAL).withOptions(FRESH).registerMappedBatchLoader((ids, _) ->
                scenarios.findByGoals(ids).collectList()
                        .map(found -> complete(ids, found.stream().collect(groupingBy(Scenario::goalId)))));
    }

    private static <K, V> Map<K, List<V>> complete(Set<K> keys, Map<K, List<V>> found) {
        Map<K, List<V>> complete = new HashMap<>(found);
        keys.forEach(key -> complete.putIfAbsent(key, List.of()));
        return complete;
    }
}
