package io.juncture.platform;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What the person who starts the platform may decide; the rest are settings of the single applications.
 *
 * @param dataDirectory where databases, passwords and logs are kept
 * @param address       on which the gateway listens
 * @param port          on which the gateway listens; 0 for any free one
 * @param profiles      Spring profiles of all applications, comma-separated
 * @param arguments     everything given as {@code --name=value}, handed on to every application
 */
public record PlatformSettings(Path dataDirectory, String address, int port, String profiles, Map<String, String> arguments) {

    static final String DATA_DIRECTORY = "juncture.platform.data-directory";

    public PlatformSettings {
        arguments = Map.copyOf(arguments);
    }

    /**
     * Reads command line arguments first, then system properties, then environment variables
     * ({@code JUNCTURE_PLATFORM_DATADIRECTORY}, {@code SERVER_PORT}, {@code SERVER_ADDRESS}, {@code SPRING_PROFILES_ACTIVE}).
     *
     * @throws StartupFailure when a value cannot be read
     */
    public static PlatformSettings from(String... commandLine) {
        var given = new SimpleCommandLinePropertySource(commandLine);
        var environment = new StandardEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        environment.getPropertySources().addFirst(given);
        ConfigurationPropertySources.attach(environment);

        var arguments = new LinkedHashMap<String, String>();
        for (var name : given.getPropertyNames()) {
            arguments.put(name, given.getProperty(name));
        }
        return new PlatformSettings(
                Path.of(environment.getProperty(DATA_DIRECTORY, "data")),
                environment.getProperty("server.address", "127.0.0.1"),
                port(environment.getProperty("server.port", "8080")),
                environment.getProperty("spring.profiles.active", "demo"),
                arguments);
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // reported below like a number out of range
        }
        throw new StartupFailure("The port given as server.port must be a number from 0 to 65535, not '%s'.".formatted(text));
    }
}
