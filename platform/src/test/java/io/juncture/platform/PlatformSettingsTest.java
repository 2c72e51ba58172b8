package io.juncture.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformSettingsTest {

    @Test
    void withoutAnythingGivenItIsTheDemoOnTheLoopbackAddress() {
        assertThat(PlatformSettings.from(Map.of()))
                .isEqualTo(new PlatformSettings(Path.of("data"), "127.0.0.1", 8080, "demo", Map.of()));
    }

    @Test
    void environmentVariablesHaveTheNamesThatSpringBootGivesThem() {
        var environment = Map.of("JUNCTURE_PLATFORM_DATADIRECTORY", "/var/juncture", "SERVER_PORT", "9090",
                "SERVER_ADDRESS", "0.0.0.0", "SPRING_PROFILES_ACTIVE", "production");
        assertThat(PlatformSettings.from(environment))
                .isEqualTo(new PlatformSettings(Path.of("/var/juncture"), "0.0.0.0", 9090, "production", Map.of()));
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndIsHandedOn() {
        var settings = PlatformSettings.from(Map.of("SERVER_PORT", "9090"), "--server.port=0", "--juncture.goals.cache.ttl=2h");
        assertThat(settings.port()).isZero();
        assertThat(settings.arguments()).isEqualTo(Map.of("server.port", "0", "juncture.goals.cache.ttl", "2h"));
    }

    @Test
    void theAdminKeyOfTheEnvironmentIsHandedOnLikeOneOfTheCommandLine() {
        var environment = Map.of("JUNCTURE_GOALS_ADMINKEY", "of the environment");
        assertThat(PlatformSettings.from(environment).arguments())
                .isEqualTo(Map.of("juncture.goals.admin-key", "of the environment"));
        assertThat(PlatformSettings.from(environment, "--juncture.goals.admin-key=given").arguments())
                .isEqualTo(Map.of("juncture.goals.admin-key", "given"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "99999999999"})
    void aPortThatIsNoneIsNamed(String port) {
        assertThatThrownBy(() -> PlatformSettings.from(Map.of(), "--server.port=" + port))
                .isInstanceOf(StartupFailure.class).hasMessageContaining("server.port").hasMessageContaining("'" + port + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8080", "-x", "--server.port"})
    void anArgumentThatIsNoSettingIsNamed(String argument) {
        assertThatThrownBy(() -> PlatformSettings.from(Map.of(), argument))
                .isInstanceOf(StartupFailure.class).hasMessageContaining("'" + argument + "'").hasMessageContaining("--help");
    }
}
