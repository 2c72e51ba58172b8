package io.juncture.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Understands the gateway's command line: its few options, whose values may stand apart, and settings of any Spring Boot application. */
final class CommandLine {

    static final String USAGE = """
            juncture gateway --supergraph FILE | --subgraphs FILE  [--port PORT] [--name=value ...]

              --supergraph FILE  serves a composed supergraph
              --subgraphs FILE   composes the subgraphs that a YAML or JSON file lists as {name, url, sdl}, where sdl is a
                                 schema or a file, relative to the list; or as the file for "compose" does
              --port PORT        where to listen; 8080 without it
              --name=value       any setting, for example --juncture.admin.enabled=true

            It is up when GET /actuator/health answers.
            """;

    private static final Map<String, String> SETTINGS = Map.of("--supergraph", "--juncture.supergraph",
            "--subgraphs", "--juncture.subgraph-list", "--port", "--server.port");

    /** What is wrong with a command line, as one sentence. */
    static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    private CommandLine() {
    }

    static boolean asksForHelp(String[] arguments) {
        return List.of(arguments).contains("--help");
    }

    /** The arguments as settings alone, {@code --name=value}. */
    static String[] settings(String[] arguments) throws Misuse {
        var settings = new ArrayList<String>();
        for (var i = 0; i < arguments.length; i++) {
            var setting = SETTINGS.get(arguments[i]);
            if (setting != null) {
                if (i + 1 == arguments.length || arguments[i + 1].startsWith("--") || arguments[i + 1].isBlank()) {
                    throw new Misuse(arguments[i] + " needs a value.");
                }
                settings.add(setting + "=" + arguments[++i]);
            } else if (arguments[i].startsWith("--")) {
                settings.add(longName(arguments[i]));
            } else {
                throw new Misuse("'" + arguments[i] + "' is no option" + (i > 0 && !arguments[i - 1].contains("=")
                        ? ", and '" + arguments[i - 1] + "' none that takes a value apart; settings are given as --name=value." : "."));
            }
        }
        return settings.toArray(String[]::new);
    }

    private static String longName(String argument) {
        var end = argument.indexOf('=');
        return end < 0 ? argument : SETTINGS.getOrDefault(argument.substring(0, end), argument.substring(0, end))
                + argument.substring(end);
    }
}
