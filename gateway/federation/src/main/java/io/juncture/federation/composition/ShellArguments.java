package io.juncture.federation.composition;

import java.util.List;
import java.util.stream.Stream;

/** Arguments of the tools, whose values may stand apart or behind an equals sign. */
public final class ShellArguments {

    private ShellArguments() {
    }

    /** {@code --name=value} as two arguments; all others as they are. */
    public static List<String> separated(List<String> arguments) {
        return arguments.stream().flatMap(argument -> argument.startsWith("--") && argument.contains("=")
                ? Stream.of(argument.split("=", 2)) : Stream.of(argument)).toList();
    }
}
