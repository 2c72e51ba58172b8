package io.juncture.federation.planner.build;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.ContextArgument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A selection set of a subgraph operation, while it grows. */
final class OperationSelection {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, OperationSelection> fragments = new LinkedHashMap<>();
    private boolean typename;
    private boolean typeIsHidden;

    private record Field(String key, WantedField wanted, List<ContextArgument> contexts, Optional<OperationSelection> below) {
    }

    /** Selects the runtime type. */
    void askType() {
        typename = true;
    }

    /** The subgraph's {@code __typename} is not the client's, so it must not be read. */
    void hideType() {
        typeIsHidden = true;
    }

    OperationSelection on(String type) {
        return fragments.computeIfAbsent(type, _ -> new OperationSelection());
    }

    /** Selects a field; {@code below} is used when the field was not selected already. The selection in use returns. */
    Optional<OperationSelection> select(String key, WantedField field, List<ContextArgument> contexts,
            Optional<OperationSelection> below) {
        return fields.computeIfAbsent(key, _ -> new Field(key, field, contexts, below)).below();
    }

    /** The keys of the fields that are selected whatever the type. */
    List<String> keys() {
        return List.copyOf(fields.keySet());
    }

    /** Prints a selection that takes nothing from contexts. */
    void print(StringBuilder out) {
        print(out, new ContextNames(List.of(), List.of()));
    }

    void print(StringBuilder out, ContextNames names) {
        out.append("{ ");
        int start = out.length();
        if (typename) {
            out.append("__typename ");
        }
        fields.values().forEach(field -> print(field, out, names));
        fragments.forEach((type, selection) -> {
            if (!selection.isEmpty()) {
                selection.print(out.append("... on ").append(type).append(' '), names);
                out.append(' ');
            }
        });
        if (out.length() == start) {
            out.append(typeIsHidden ? "_hidden: __typename " : "__typename ");
        }
        out.append('}');
    }

    private boolean isEmpty() {
        return !typename && fields.isEmpty() && fragments.values().stream().allMatch(OperationSelection::isEmpty);
    }

    private static void print(Field field, StringBuilder out, ContextNames names) {
        WantedField wanted = field.wanted();
        if (!field.key().equals(wanted.name())) {
            out.append(field.key()).append(": ");
        }
        out.append(wanted.name());
        if (!wanted.arguments().isEmpty() || !field.contexts().isEmpty()) {
            arguments(field, out, names);
        }
        out.append(' ');
        field.below().ifPresent(below -> {
            below.print(out, names);
            out.append(' ');
        });
    }

    private static void arguments(Field field, StringBuilder out, ContextNames names) {
        String separator = "(";
        for (Argument argument : field.wanted().arguments()) {
            out.append(separator).append(AstPrinter.printAstCompact(argument));
            separator = ", ";
        }
        for (ContextArgument argument : field.contexts()) {
            names.print(argument.demand(), out.append(separator).append(argument.name()).append(':'));
            separator = ", ";
        }
        out.append(')');
    }
}
