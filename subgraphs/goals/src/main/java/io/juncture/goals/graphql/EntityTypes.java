package io.juncture.goals.graphql;

import graphql.schema.TypeResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.ClassNameTypeResolver;

/** Which classes stand for which entities. */
@Configuration(proxyBeanMethods = false)
class EntityTypes {

    @Bean
    TypeResolver entityTypeResolver() {
        ClassNameTypeResolver types = new ClassNameTypeResolver();
        types.addMapping(PersonView.class, "User");
        types.addMapping(GoalView.class, "Goal");
        types.addMapping(ScenarioView.class, "GoalScenario");
        return types;
    }
}
