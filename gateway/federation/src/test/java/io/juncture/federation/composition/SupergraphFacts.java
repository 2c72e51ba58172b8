package io.juncture.federation.composition;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.language.Value;
import graphql.parser.Parser;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a supergraph says, one line per element, with everything that has no meaning left out: order, layout, descriptions. */
final class SupergraphFacts {

    private final SortedSet<String> facts = new TreeSet<>();

    private SupergraphFacts() {
    }

    static SortedSet<String> of(String sdl) {
        var facts = new SupergraphFacts();
        for (Definition<?> definition : definitions(sdl)) {
            facts.add(definition);
        }
        return facts.facts;
    }

    @SuppressWarnings("rawtypes")
    private static List<Definition<?>> definitions(String sdl) {
        List<Definition> raw = Parser.parse(sdl).getDefinitions();
        return raw.stream().<Definition<?>>map(definition -> definition).toList();
    }

    private void add(Definition<?> definition) {
        switch (definition) {
            case SchemaDefinition schema -> {
                schema.getOperationTypeDefinitions().forEach(root -> facts.add("schema " + AstPrinter.printAstCompact(root)));
                facts.add("schema" + directives(schema.getDirectives()));
            }
            case DirectiveDefinition directive -> facts.add("directive @" + directive.getName());
            case TypeDefinition<?> type -> type(type);
            default -> throw new AssertionError("What is this in a supergraph? " + definition);
        }
    }

    private void type(TypeDefinition<?> type) {
        List<Directive> applied = type.getDirectives();
        String name = type.getName();
        facts.add(type.getClass().getSimpleName() + " " + name + directives(applied));
        switch (type) {
            case ImplementingTypeDefinition<?> fields -> {
                facts.add(name + " implements " + printed(fields.getImplements()));
                fields.getFieldDefinitions().forEach(field -> field(name, field));
            }
            case InputObjectTypeDefinition input -> input.getInputValueDefinitions().forEach(field -> input(name + ".", field));
            case EnumTypeDefinition values -> values.getEnumValueDefinitions()
                    .forEach(value -> facts.add(name + "." + value.getName() + directives(value.getDirectives())));
            case UnionTypeDefinition union -> facts.add(name + " = " + printed(union.getMemberTypes()));
            default -> { }
        }
    }

    private void field(String type, FieldDefinition field) {
        String coordinate = type + "." + field.getName();
        facts.add(coordinate + ": " + AstPrinter.printAstCompact(field.getType()) + directives(field.getDirectives()));
        field.getInputValueDefinitions().forEach(argument -> input(coordinate + "(", argument));
    }

    private void input(String before, InputValueDefinition input) {
        String value = input.getDefaultValue() == null ? "" : " = " + AstPrinter.printAstCompact(input.getDefaultValue());
        facts.add(before + input.getName() + ": " + AstPrinter.printAstCompact(input.getType()) + value
                + directives(input.getDirectives()));
    }

    @SuppressWarnings("rawtypes")
    private static String printed(List<graphql.language.Type> types) {
        return types.stream().map(AstPrinter::printAstCompact).sorted().collect(Collectors.joining(" "));
    }

    private static String directives(List<Directive> directives) {
        return directives.stream().map(directive -> " @" + directive.getName() + directive.getArguments().stream()
                .map(argument -> argument.getName() + ": " + value(argument.getValue()))
                .filter(argument -> !argument.equals("resolvable: true")).sorted()
                .collect(Collectors.joining(", ", "(", ")"))).sorted().collect(Collectors.joining());
    }

    private static String value(Value<?> value) {
        return value instanceof StringValue text ? text.getValue().strip().replaceAll("[\\s,]+", " ")
                : AstPrinter.printAstCompact(value);
    }
}
