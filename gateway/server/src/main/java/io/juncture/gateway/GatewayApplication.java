package io.juncture.gateway;

import io.juncture.settings.SettingsConfiguration;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/**
 * The gateway on its own. Switched off is what other applications in the same process may bring to the class path:
 * the gateway has no database, no user store and no GraphQL schema of its own.
 */
@SpringBootApplication(proxyBeanMethods = false, excludeName = {
        "org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration",
        "org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration",
        "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
        "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration",
        "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcRepositoriesAutoConfiguration",
        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        "org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration",
        "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
        "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive."
                + "ReactiveOAuth2ResourceServerAutoConfiguration"})
@ConfigurationPropertiesScan
@Import(SettingsConfiguration.class)
public class GatewayApplication {

    /** The name of the gateway's configuration file, without its extension. */
    public static final String CONFIG_NAME = "gateway";

    public static void main(String[] arguments) {
        if (CommandLine.asksForHelp(arguments)) {
            System.out.print(CommandLine.USAGE);
            return;
        }
        try {
            builder().logStartupInfo(false).run(CommandLine.settings(arguments));
        } catch (CommandLine.Misuse misuse) {
            System.err.print(misuse.getMessage() + "\n\n" + CommandLine.USAGE);
            System.exit(2);
        }
    }

    /** The application as {@link #main} starts it, for those who start it among others. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .main(GatewayApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of("spring.config.name", CONFIG_NAME));
    }
}
