package io.juncture.federation.composition.print;

import graphql.language.AstPrinter;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.DirectiveDef;
import io.juncture.federation.composition.model.EnumValueDef;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes definitions as SDL, one blank line between them. */
final class SdlWriter {

    private final StringBuilder out = new StringBuilder();
    private final Predicate<Applied> printed;

    /** @param printed the applied directives that are written */
    SdlWriter(Predicate<Applied> printed) {
        this.printed = printed;
    }

    void raw(String definition) {
        separate();
        out.append(definition.strip()).append('\n');
    }

    void directive(DirectiveDef directive) {
        separate();
        description(directive.description(), "");
        out.append("directive @").append(directive.name()).append(arguments(directive.arguments().values()))
                .append(directive.repeatable() ? " repeatable" : "").append(" on ")
                .append(String.join(" | ", directive.locations())).append('\n');
    }

    void type(TypeDef type) {
        separate();
        description(type.description(), "");
        switch (type) {
            case TypeDef.Scalar scalar -> out.append("scalar ").append(scalar.name()).append(directives(scalar)).append('\n');
            case TypeDef.Composite composite -> {
                out.append(composite.isInterface() ? "interface " : "type ").append(composite.name())
                        .append(composite.interfaces().isEmpty() ? ""
                                : " implements " + String.join(" & ", composite.interfaces()))
                        .append(directives(composite)).append("\n{\n");
                composite.fields().values().forEach(this::field);
                out.append("}\n");
            }
            case TypeDef.Union union -> out.append("union ").append(union.name()).append(directives(union))
                    .append("\n  = ").append(String.join(" | ", union.members())).append('\n');
            case TypeDef.Enumeration enumeration -> {
                out.append("enum ").append(enumeration.name()).append(directives(enumeration)).append("\n{\n");
                enumeration.values().values().forEach(this::value);
                out.append("}\n");
            }
            case TypeDef.Input input -> {
                out.append("input ").append(input.name()).append(directives(input)).append("\n{\n");
                input.fields().values().forEach(field -> {
                    description(field.description(), "  ");
                    out.append("  ").append(input(field)).append('\n');
                });
                out.append("}\n");
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void separate() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    private void field(FieldDef field) {
        description(field.description(), "  ");
        out.append("  ").append(field.name()).append(describedArguments(field.arguments().values())).append(": ")
                .append(field.type()).append(inline(field.directives())).append('\n');
    }

    private void value(EnumValueDef value) {
        description(value.description(), "  ");
        out.append("  ").append(value.name()).append(inline(value.directives())).append('\n');
    }

    private String directives(TypeDef type) {
        return type.directives().stream().filter(printed).map(applied -> "\n  " + applied).collect(Collectors.joining());
    }

    private String inline(List<Applied> directives) {
        return directives.stream().filter(printed).map(applied -> " " + applied).collect(Collectors.joining());
    }

    private String describedArguments(Collection<InputDef> arguments) {
        if (arguments.stream().allMatch(argument -> argument.description().isEmpty())) {
            return arguments(arguments);
        }
        return arguments.stream().map(argument -> described(argument.description(), "    ") + "    " + input(argument))
                .collect(Collectors.joining("\n", "(\n", "\n  )"));
    }

    private String arguments(Collection<InputDef> arguments) {
        return arguments.isEmpty() ? ""
                : arguments.stream().map(this::input).collect(Collectors.joining(", ", "(", ")"));
    }

    private String input(InputDef input) {
        return input.name() + ": " + input.type() + input.defaultValue().map(value -> " = " + AstPrinter.printAst(value)).orElse("")
                + inline(input.directives());
    }

    private void description(String text, String indent) {
        out.append(described(text, indent));
    }

    private static String described(String text, String indent) {
        if (text.isEmpty()) {
            return "";
        }
        String escaped = text.replace("\"\"\"", "\\\"\"\"");
        if (escaped.lines().count() == 1 && !escaped.endsWith("\"") && !escaped.endsWith("\\")) {
            return indent + "\"\"\"" + escaped + "\"\"\"\n";
        }
        String body = escaped.lines().map(line -> line.isEmpty() ? line : indent + line)
                .collect(Collectors.joining("\n"));
        return indent + "\"\"\"\n" + body + "\n" + indent + "\"\"\"\n";
    }
}
