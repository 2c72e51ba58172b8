package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.dialect.Dialect;
import org.springframework.core.env.Environment;

/** Whether flags are on: a property or environment variable of the flag's name, else the dialect's default. */
public final class FeatureFlags {

    private final Environment environment;

    public FeatureFlags(Environment environment) {
        this.environment = environment;
    }

    boolean isOn(Dialect dialect, String flag) {
        return environment.getProperty(flag, Boolean.class, dialect.flags().getOrDefault(flag, true));
    }
}
