package io.juncture.platform;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the person who starts the platform may decide; the rest are settings of the single applications.
 *
 * @param dataDirectory where databases, passwords and logs are kept
 * @param address       on which the gateway listens
 * @param port          on which the gateway listens; 0 for any free one
 * @param profiles      Spring profiles of all applications, comma-separated
 * @param arguments     everything given as {@code --name=value}, handed on to every application, and wherever they were given the
 *                      goals admin key, which two of them need, and the developer's mailbox, which has another default here
 */
public record PlatformSettings(Path dataDirectory, String address, int port, String profiles, Map<String, String> arguments) {

    static final String DATA_DIRECTORY = "juncture.platform.data-directory";
    static final String ADMIN_KEY = "juncture.goals.admin-key";
    static final String MAILBOX = "juncture.profiler.mail.directory";

    private static final String PREFIX = "--";

    public PlatformSettings {
        arguments = Map.copyOf(arguments);
    }

    /**
     * Reads command line arguments first, then environment variables under the names that Spring Boot gives them
     * ({@code JUNCTURE_PLATFORM_DATADIRECTORY}, {@code SERVER_PORT}, {@code SERVER_ADDRESS}, {@code SPRING_PROFILES_ACTIVE},
     * {@code JUNCTURE_GOALS_ADMINKEY}, {@code JUNCTURE_PROFILER_MAIL_DIRECTORY}).
     *
     * @throws StartupFailure when a value cannot be read
     */
    public static PlatformSettings from(Map<String, String> environment, String... commandLine) {
        var arguments = arguments(commandLine);
        var source = new Source(arguments, environment);
        List.of(ADMIN_KEY, MAILBOX).forEach(name -> source.get(name).ifPresent(value -> arguments.put(name, value)));
        return new PlatformSettings(
                Path.of(source.get(DATA_DIRECTORY).orElse("data")),
                source.get("server.address").orElse("127.0.0.1"),
                port(source.get("server.port").orElse("8080")),
                source.get("spring.profiles.active").orElse("demo"),
                arguments);
    }

    /** Whether the demo data set is loaded. */
    boolean isDemo() {
        return Arrays.asList(profiles.split("\\s*,\\s*")).contains("demo");
    }

    private static Map<String, String> arguments(String... commandLine) {
        var arguments = new LinkedHashMap<String, String>();
        for (var argument : commandLine) {
            var equals = argument.indexOf('=');
            if (!argument.startsWith(PREFIX) || equals < 0) {
                throw new StartupFailure("'%s' is not understood; settings are given as --name=value, and --help lists them.".formatted(argument));
            }
            arguments.put(argument.substring(PREFIX.length(), equals), argument.substring(equals + 1));
        }
        return arguments;
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new StartupFailure("The port given as server.port must be a number from 0 to 65535, not '%s'.".formatted(text));
    }

    private record Source(Map<String, String> arguments, Map<String, String> environment) {

        Optional<String> get(String name) {
            var variable = name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
            return Optional.ofNullable(arguments.getOrDefault(name, environment.get(variable)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }
    }
}
