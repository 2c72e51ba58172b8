package io.juncture.platform;

import java.time.Duration;
import java.util.Locale;

/** What the person at the console reads. */
final class Messages {

    static final String HELP = """
            Juncture: the gateway, its subgraphs and PostgreSQL in one process.

              --server.port=<port>                          of the gateway (8080; 0 for any free port)
              --server.address=<address>                    of the gateway (127.0.0.1)
              --juncture.platform.data-directory=<directory>  for databases, passwords and logs (data)
              --spring.profiles.active=<profiles>           of all applications (demo: with the demo data set)
              --<name>=<value>                              any other setting of the gateway or a subgraph
            """;

    private Messages() {
    }

    static String starting(PlatformSettings settings) {
        return "Juncture starts; its data is kept in %s".formatted(settings.dataDirectory().toAbsolutePath().normalize());
    }

    static String failure(StartupFailure failure) {
        return "Juncture did not start. " + failure.getMessage();
    }

    static String ready(RunningPlatform platform, PlatformSettings settings, Duration startUp) {
        var gateway = platform.gatewayUrl();
        var seconds = String.format(Locale.ROOT, "%.1f", startUp.toMillis() / 1000.0);
        return """

                Juncture is ready after %s s.

                  GraphiQL      %s/graphiql/
                  GraphQL       %s/graphql
                  REST          %s/docs  (OpenAPI: %s/openapi.json)
                  Health        %s/actuator/health
                %s%s
                Ctrl-C stops everything; the data stays.

                """.formatted(seconds, gateway, gateway, gateway, gateway, gateway, mail(platform), settings.isDemo() ? DemoAccounts.text() : "");
    }

    private static String mail(RunningPlatform platform) {
        return platform.mailbox().map("  Mail          files in %s, as there is no SMTP server (--spring.mail.host)\n"::formatted).orElse("");
    }
}
