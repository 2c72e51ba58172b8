package io.juncture.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class UnknownSettingTest {

    @ParameterizedTest
    @ValueSource(strings = {"juncture.limits.max-depth", "juncture.limits.maxDepth", "juncture.override-labels",
        "juncture.override-labels[1]", "juncture.subgraphs.products.url", "juncture.subgraphs.PRODUCTS.max-stream-silence",
        "juncture.subgraphs[a.b].protocols[0]", "juncture.subgraph-defaults.timeout", "juncture.subgraph-sdls[2].sdl",
        "juncture.query-plan.enabled", "server.prot", "junctures.limits"})
    void whatIsASettingOrNotOursIsAccepted(String name) {
        assertThatCode(() -> check(file(name))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"juncture.limits.max-depht, juncture.limits.max-depth", "juncture.limit.max-depth, juncture.limits.max-depth",
        "juncture.subgraphs.products.time-outs, juncture.subgraphs.products.timeout",
        "juncture.subgraph-sdls[0].names, juncture.subgraph-sdls[0].name", "juncture.supergraph.url, juncture.supergraph"})
    void whatIsNoneIsRefusedWithTheClosest(String name, String closest) {
        assertThatThrownBy(() -> check(file(name))).isInstanceOf(SettingException.class)
                .hasMessageContaining("no setting '" + name + "'").hasMessageContaining("property source \"file\"")
                .hasMessageContaining("the closest one is '" + closest + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JUNCTURE_LIMITS_MAXDEPTH", "JUNCTURE_LIMITS_MAX_DEPTH", "JUNCTURE_OPERATOR_API_KEY",
        "JUNCTURE_SUBGRAPHS_PRODUCTS_URL", "JUNCTURE_SUBGRAPHS_PRODUCTS_MAXSTREAMSILENCE", "JUNCTURE_SUBGRAPHSDLS_0_URL"})
    void variablesThatSetSomethingAreAccepted(String name, CapturedOutput output) {
        check(environment(name));
        assertThat(output).doesNotContain("There is no setting");
    }

    @Test
    void aVariableThatLooksMisspeltIsRefused() {
        assertThatThrownBy(() -> check(environment("JUNCTURE_LIMITS_MAXDEPHT"))).isInstanceOf(SettingException.class)
                .hasMessageContaining("JUNCTURE_LIMITS_MAXDEPHT").hasMessageContaining("'juncture.limits.max-depth'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JUNCTURE_GATEWAY_SERVICE_HOST", "JUNCTURE_GATEWAY_PORT_8080_TCP_ADDR", "JUNCTURE_REST_PORT"})
    void otherVariablesAreNamedInTheLog(String name, CapturedOutput output) {
        check(environment(name));
        assertThat(output).contains("There is no setting").contains(name);
    }

    private static PropertySource<?> file(String name) {
        return new MapPropertySource("file", Map.of(name, "1"));
    }

    private static PropertySource<?> environment(String name) {
        return new SystemEnvironmentPropertySource("test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, "1"));
    }

    private static void check(PropertySource<?> source) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().forEach(each -> environment.getPropertySources().remove(each.getName()));
        environment.getPropertySources().addFirst(source);
        ConfigurationPropertySources.attach(environment);
        SettingsConfiguration.settingsAreKnown(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
