package io.juncture.goals;

import io.juncture.subgraph.SubgraphAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The goals subgraph. Its settings stand in {@code goals.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@ImportAutoConfiguration(SubgraphAutoConfiguration.class)
public class GoalsApplication {

    /** The name of its configuration file, its database and its schema. */
    public static final String NAME = "goals";

    /** Starts it. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(GoalsApplication.class)
                .properties("spring.config.name=" + NAME)
                .run(arguments);
    }
}
