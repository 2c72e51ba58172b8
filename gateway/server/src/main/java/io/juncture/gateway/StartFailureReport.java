package io.juncture.gateway;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells why a start failed in one entry of the log, instead of the many lines of Spring Boot's own report. */
final class StartFailureReport implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayApplication.class);

    @Override
    public void report(FailureAnalysis analysis) {
        var description = analysis.getDescription().strip();
        var action = Optional.ofNullable(analysis.getAction()).orElse("").strip();
        LOG.error("The start failed. {}{}{}", description, description.contains("\n") ? System.lineSeparator() : " ", action);
    }
}
