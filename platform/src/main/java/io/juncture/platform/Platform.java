package io.juncture.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * The command line of the platform: starts it, says when it is ready, and stops it on Ctrl-C or a termination signal.
 * A start that fails ends with one sentence on the error stream and the exit code 1; the log file has the rest.
 */
public final class Platform {

    /** Read by the logging configuration. */
    private static final String LOG_DIRECTORY = "juncture.log.directory";

    private static final Set<String> HELP = Set.of("-h", "--help", "help");

    private Platform() {
    }

    public static void main(String[] arguments) {
        if (Arrays.stream(arguments).anyMatch(HELP::contains)) {
            System.out.print(Messages.HELP);
            return;
        }
        var began = Instant.now();
        try {
            run(PlatformSettings.from(System.getenv(), arguments), began);
        } catch (StartupFailure failure) {
            System.err.println(Messages.failure(failure));
            System.exit(1);
        }
    }

    private static void run(PlatformSettings settings, Instant began) {
        Ports.requireAvailable(settings.address(), settings.port());
        // Before the first logger exists: the log is written there.
        var directory = DataDirectory.open(settings.dataDirectory());
        System.setProperty(LOG_DIRECTORY, directory.logs().toString());
        // The applications share one JVM and with it one logging system: ours, not the last one to start.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");

        var platform = new RunningPlatform(settings, directory);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
        System.out.println(Messages.starting(settings));
        try {
            platform.start();
        } catch (RuntimeException failure) {
            if (!platform.isClosing()) {
                throw explained(failure, directory);
            }
            return;
        }
        System.out.print(Messages.ready(platform, settings, Duration.between(began, Instant.now())));
    }

    private static StartupFailure explained(RuntimeException failure, DataDirectory directory) {
        LoggerFactory.getLogger(Platform.class).info("The platform did not start", failure);
        return failure instanceof StartupFailure known ? known
                : new StartupFailure("An error that should not happen: %s; see %s.".formatted(failure, directory.logs()), failure);
    }

    private static void stop(RunningPlatform platform) {
        if (platform.isOpen()) {
            System.out.println("Stopping ...");
            platform.close();
            System.out.println("Stopped.");
        }
    }
}
