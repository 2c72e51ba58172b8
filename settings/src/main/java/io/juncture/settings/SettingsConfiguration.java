package io.juncture.settings;

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
 * Refuses to start with a setting below {@code juncture.} that is none: Spring Boot ignores it, and a limit that was misspelt would not hold. The
 * environment is everybody's (Kubernetes adds variables named after services), so of its variables only those that look
 * like a known one misspelt are refused; others are named in the log.
 */
@Configuration(proxyBeanMethods = false)
public class SettingsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsConfiguration.class);
    private static final int SLIP = 2;

    @Bean
    static BeanFactoryPostProcessor settingsAreKnown(Environment environment) {
        return _ -> {
            var known = KnownSettings.onClassPath();
            for (var source : ConfigurationPropertySources.get(environment)) {
                if (source instanceof IterableConfigurationPropertySource names) {
                    names.stream().filter(KnownSettings.ROOT::isAncestorOf).forEach(name -> check(name, source, known));
                }
            }
        };
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

    private static UnknownSettingException unknown(ConfigurationPropertyName name, ConfigurationPropertySource source,
            KnownSettings known) {
        return new UnknownSettingException(name.toString(), origin(name, source), known.closest(name).text());
    }

    private static String origin(ConfigurationPropertyName name, ConfigurationPropertySource source) {
        var origin = Origin.from(source.getConfigurationProperty(name));
        return origin == null ? "configured" : origin.toString();
    }
}
