package io.juncture.profiler;

import io.juncture.subgraph.SubgraphAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The profiler subgraph, configured by {@code profiler.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@ImportAutoConfiguration(SubgraphAutoConfiguration.class)
public class ProfilerApplication {

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(ProfilerApplication.class)
        .properties("spring.config.name=profiler")
        .run(arguments);
  }
}
