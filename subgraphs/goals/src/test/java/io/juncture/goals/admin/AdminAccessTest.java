package io.juncture.goals.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juncture.goals.settings.GoalsProperties;
import io.juncture.subgraph.security.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AdminAccessTest {

    private static AdminAccess access(Map<String, String> settings) {
        return new AdminAccess(new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("juncture.goals", GoalsProperties.class));
    }

    @Test
    void withoutAConfiguredKeyNoKeyIsRight() {
        AdminAccess access = access(Map.of());
        assertThatThrownBy(() -> access.require(Optional.empty(), Optional.of(""))).hasMessage("Admin key not valid");
        assertThatThrownBy(() -> access.require(Optional.empty(), Optional.of("demo-admin-key"))).hasMessage("Admin key not valid");
        assertThatThrownBy(() -> access.require(Optional.empty(), Optional.empty())).hasMessage("Admin key required");
    }

    @Test
    void itTellsWhoItIs() {
        AdminAccess access = access(Map.of("juncture.goals.admin-key", "k"));
        Caller learner = new Caller("user-1", Set.of("learner"), Optional.empty());
        assertThat(access.require(Optional.of(learner), Optional.of("k"))).isEqualTo("user-1");
        assertThat(access.require(Optional.empty(), Optional.of("k"))).isEqualTo("admin key");
        assertThat(access.require(Optional.of(new Caller("admin-1", Set.of("admin"), Optional.empty())), Optional.empty()))
                .isEqualTo("admin-1");
    }

    @Test
    void theKeyIsNotPrinted() {
        assertThat(new Binder(new MapConfigurationPropertySource(Map.of("juncture.goals.admin-key", "secret")))
                .bindOrCreate("juncture.goals", GoalsProperties.class).toString()).doesNotContain("secret");
    }
}
