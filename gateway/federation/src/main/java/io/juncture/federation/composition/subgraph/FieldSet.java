package io.juncture.federation.composition.subgraph;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The selection that {@code @key}, {@code @requires} or {@code @provides} speaks of. */
public record FieldSet(List<Selection> selections) {

    /** The same few texts stand on hundreds of types. */
    private static final Cache<String, FieldSet> PARSED = Caffeine.newBuilder().maximumSize(2000).build();

    public FieldSet {
        selections = List.copyOf(selections);
    }

    /** A field or an inline fragment. */
    public sealed interface Selection {
        FieldSet selected();

        /** Whether a directive is applied to it, which no field set may have. */
        boolean hasDirectives();
    }

    /** @param alias the alias, or the field's name */
    public record Field(String name, String alias, List<String> arguments, boolean hasDirectives, FieldSet selected)
            implements Selection {
        public Field {
            arguments = List.copyOf(arguments);
        }

        public boolean isAliased() {
            return !alias.equals(name);
        }
    }

    public record Fragment(Optional<String> condition, boolean hasDirectives, FieldSet selected) implements Selection {
    }

    /** Why a text is no field set. */
    public static final class Malformed extends Exception {
        Malformed(String message) {
            super(message);
        }
    }

    public boolean isEmpty() {
        return selections.isEmpty();
    }

    public static FieldSet parse(String text) throws Malformed {
        FieldSet known = PARSED.getIfPresent(text);
        if (known == null) {
            known = parsed(text);
            PARSED.put(text, known);
        }
        return known;
    }

    private static FieldSet parsed(String text) throws Malformed {
        String stripped = text.strip();
        String braced = stripped.startsWith("{") ? stripped : "{" + stripped + "}";
        try {
            Document document = Parser.parse(braced);
            var operations = document.getDefinitionsOfType(OperationDefinition.class);
            if (document.getDefinitions().size() != 1 || operations.size() != 1) {
                throw new Malformed("it is not one selection of fields");
            }
            return of(operations.getFirst().getSelectionSet());
        } catch (InvalidSyntaxException _) {
            throw new Malformed(stripped.isEmpty() ? "it is empty" : "it is not a selection of fields");
        }
    }

    /** The field set of a text, or an empty one where validation has already refused the text. */
    public static FieldSet lenient(String text) {
        try {
            return parse(text);
        } catch (Malformed _) {
            return new FieldSet(List.of());
        }
    }

    private static FieldSet of(@Nullable SelectionSet set) throws Malformed {
        if (set == null) {
            return new FieldSet(List.of());
        }
        var selections = new ArrayList<Selection>();
        for (graphql.language.Selection<?> selection : set.getSelections()) {
            selections.add(switch (selection) {
                case graphql.language.Field field -> new Field(field.getName(),
                        field.getAlias() == null ? field.getName() : field.getAlias(),
                        field.getArguments().stream().map(argument -> argument.getName()).toList(),
                        !field.getDirectives().isEmpty(), of(field.getSelectionSet()));
                case InlineFragment fragment -> new Fragment(
                        Optional.ofNullable(fragment.getTypeCondition()).map(condition -> condition.getName()),
                        !fragment.getDirectives().isEmpty(), of(fragment.getSelectionSet()));
                default -> throw new Malformed("it uses a named fragment");
            });
        }
        return new FieldSet(selections);
    }

    @Override
    public String toString() {
        return selections.stream().map(selection -> switch (selection) {
            case Field field -> (field.isAliased() ? field.alias() + ": " : "") + field.name() + nested(field.selected());
            case Fragment fragment -> "..." + fragment.condition().map(type -> " on " + type).orElse("")
                    + nested(fragment.selected());
        }).collect(Collectors.joining(" "));
    }

    private static String nested(FieldSet selected) {
        return selected.isEmpty() ? "" : " { " + selected + " }";
    }
}
