package io.juncture.gateway.rest.web;

import io.juncture.gateway.rest.Endpoint;
import io.juncture.gateway.rest.dialect.Dialect;
import org.springframework.core.env.Environment;

/** Whether flags are on: a property or environment variable of the flag's name, else the dialect's default. */
public final class FeatureFlags {

    private final Environment environment;

    public FeatureFlags(Environment environment) {
        this.environment = environment;
    }

    /** Endpoints without a flag are always on. */
    public boolean isOn(Endpoint endpoint) {
        return endpoint.settings().flag().map(flag -> isOn(endpoint.dialect(), flag)).orElse(true);
    }

    private boolean isOn(Dialect dialect, String flag) {
        return environment.getProperty(flag, Boolean.class, dialect.flags().getOrDefault(flag, true));
    }
}
