package io.juncture.federation.planner.build;

import graphql.language.AstPrinter;
import io.juncture.federation.planner.selection.WantedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A selection set of a subgraph operation, while it grows. */
final class OperationSelection {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, OperationSelection> fragments = new LinkedHashMap<>();
    private boolean typename;
    private boolean typeIsHidden;

    private record Field(String key, WantedField wanted, Optional<OperationSelection> below) {
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
    Optional<OperationSelection> select(String key, WantedField field, Optional<OperationSelection> below) {
        return fields.computeIfAbsent(key, _ -> new Field(key, field, below)).below();
    }

    /** The keys of the fields that are selected whatever the type. */
    List<String> keys() {
        return List.copyOf(fields.keySet());
    }

    void print(StringBuilder out) {
        List<String> parts = new ArrayList<>();
        if (typename) {
            parts.add("__typename");
        }
        fields.values().forEach(field -> parts.add(print(field)));
        fragments.forEach((type, selection) -> {
            if (!selection.isEmpty()) {
                StringBuilder inner = new StringBuilder("... on ").append(type).append(' ');
                selection.print(inner);
                parts.add(inner.toString());
            }
        });
        if (parts.isEmpty()) {
            parts.add(typeIsHidden ? "_hidden: __typename" : "__typename");
        }
        out.append(parts.stream().collect(Collectors.joining(" ", "{ ", " }")));
    }

    private boolean isEmpty() {
        return !typename && fields.isEmpty() && fragments.values().stream().allMatch(OperationSelection::isEmpty);
    }

    private static String print(Field field) {
        WantedField wanted = field.wanted();
        StringBuilder out = new StringBuilder();
        if (!field.key().equals(wanted.name())) {
            out.append(field.key()).append(": ");
        }
        out.append(wanted.name());
        if (!wanted.arguments().isEmpty()) {
            out.append(wanted.arguments().stream().map(AstPrinter::printAstCompact)
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        field.below().ifPresent(below -> below.print(out.append(' ')));
        return out.toString();
    }
}
