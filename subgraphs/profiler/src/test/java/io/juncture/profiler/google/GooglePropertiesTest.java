package io.juncture.profiler.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class GooglePropertiesTest {

  @Test
  void anEmptyVariableMeansNoClients() {
    assertThat(bound(Map.of()).isOn()).isFalse();
    assertThat(bound(Map.of("juncture.profiler.google.client-ids", "")).isOn()).isFalse();
    assertThat(bound(Map.of("juncture.profiler.google.client-ids", "web, ios")).clientIds()).containsExactly("web", "ios");
  }

  private static GoogleProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("juncture.profiler.google", GoogleProperties.class);
  }
}
