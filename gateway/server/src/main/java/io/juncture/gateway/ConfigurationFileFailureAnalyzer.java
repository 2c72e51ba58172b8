package io.juncture.gateway;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Lets a start with a configuration file that is no YAML end with a sentence instead of a stack trace. */
final class ConfigurationFileFailureAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MarkedYAMLException cause) {
        var place = cause.getProblemMark();
        return new FailureAnalysis("A configuration file is not YAML: %s in line %d, column %d.".formatted(
                cause.getProblem(), place.getLine() + 1, place.getColumn() + 1), "Correct it; " + GatewayApplication.CONFIG_NAME + ".yml is looked for in the working directory and in config/.", cause);
    }
}
