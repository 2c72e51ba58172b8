package io.juncture.settings;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses to start with a port that is none, and with a setting below {@code juncture.} that is none: Spring Boot ignores it,
 * and a limit that was misspelt would not hold. The environment is everybody's (Kubernetes adds variables named after services),
 * so of its variables only those that look like a known one misspelt are refused; others are named in the log.
 */
@Configuration(proxyBeanMethods = false)
public class SettingsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsConfiguration.class);
    private static final int SLIP = 2;
    private static final Map<String, Integer> PORTS = Map.of("server.port", 0, "management.server.port", -1);
    private static final int LAST_PORT = 65535;

    @Bean
    static BeanFactoryPostProcessor settingsAreKnown(Environment environment) {
        return _ -> {
            PORTS.forEach((name, lowest) -> checkPort(name, lowest, environment));
            var known = KnownSettings.onClassPath();
            for (var source : ConfigurationPropertySources.get(environment)) {
                if (source instanceof IterableConfigurationPropertySource names) {
                    names.stream().filter(KnownSettings.ROOT::isAncestorOf).forEach(name -> check(name, source, known));
                }
            }
        };
    }

    private static void checkPort(String name, int lowest, Environment environment) {
        var port = environment.getProperty(name, Integer.class);
        if (port != null && (port < lowest || port > LAST_PORT)) {
            throw new SettingException("The setting '%s' has the value '%d', but must be a port from 0 to %d.".formatted(name, port, LAST_PORT),
                    "Choose another; 0 means any that is free.");
        }
    }

    private static void check(ConfigurationPropertyName name, ConfigurationPropertySource source, KnownSettings known) {
        if (!(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
            if (known.names().stream().noneMatch(each -> each.matches(name))) {
                throw unknown(name, source, known);
            }
        } else if (known.names().stream().noneMatch(each -> each.matchesVariable(name))) {
            if (known.closest(name).distance(name) <= SLIP) {
                throw unknown(name, source, known);
            }
            LOG.warn("There is no setting '{}' ({}); it is ignored", name, origin(name, source));
        }
    }

    private static SettingException unknown(ConfigurationPropertyName name, ConfigurationPropertySource source,
            KnownSettings known) {
        var closest = known.closest(name).text();
        return new SettingException("There is no setting '%s' (%s); the closest one is '%s'."
                .formatted(name, origin(name, source), closest), "Correct the name, perhaps to " + closest + ", or remove it.");
    }

    private static String origin(ConfigurationPropertyName name, ConfigurationPropertySource source) {
        var origin = Origin.from(source.getConfigurationProperty(name));
        return origin == null ? "configured" : origin.toString();
    }
}
