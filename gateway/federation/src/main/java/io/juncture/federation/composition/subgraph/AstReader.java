package io.juncture.federation.composition.subgraph;

import graphql.language.AbstractDescribedNode;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.Value;
import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.DirectiveDef;
import io.juncture.federation.composition.model.EnumValueDef;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Turns nodes of the parsed document into values of the model.
 *
 * @param subgraph  the subgraph as a whole
 * @param typeNames maps the names the subgraph uses for its root types to the standard ones
 */
record AstReader(SourcePlace subgraph, SubgraphNames names, UnaryOperator<String> typeNames) {

    SourcePlace place(Node<?> node) {
        var location = node.getSourceLocation();
        return location == null ? subgraph : subgraph.at(location.getLine(), location.getColumn());
    }

    static String description(AbstractDescribedNode<?> node) {
        return node.getDescription() == null ? "" : node.getDescription().getContent().strip();
    }

    List<Applied> directives(List<Directive> directives, boolean onExtension) {
        return directives.stream().map(directive -> applied(directive, onExtension)).toList();
    }

    private Applied applied(Directive directive, boolean onExtension) {
        Map<String, Value<?>> arguments = new LinkedHashMap<>();
        directive.getArguments().forEach(argument -> arguments.put(argument.getName(), argument.getValue()));
        var known = names.federationDirective(directive.getName());
        String name = known.isPresent() ? known.get().directiveName() : directive.getName();
        return new Applied(known, name, arguments, onExtension, place(directive));
    }

    TypeRef type(graphql.language.Type<?> type) {
        TypeRef reference = TypeRef.of(type);
        return reference.withBase(typeNames.apply(reference.base()));
    }

    FieldDef field(FieldDefinition field, List<Applied> ofDeclaration) {
        var own = directives(field.getDirectives(), false);
        var all = new ArrayList<>(own);
        ofDeclaration.stream().filter(applied -> own.stream().noneMatch(other -> other.known().equals(applied.known())))
                .forEach(all::add);
        return new FieldDef(field.getName(), description(field), type(field.getType()), inputs(field.getInputValueDefinitions()),
                all, place(field));
    }

    Map<String, InputDef> inputs(List<InputValueDefinition> definitions) {
        Map<String, InputDef> inputs = new LinkedHashMap<>();
        definitions.forEach(definition -> inputs.putIfAbsent(definition.getName(), input(definition)));
        return inputs;
    }

    private InputDef input(InputValueDefinition input) {
        return new InputDef(input.getName(), description(input), type(input.getType()), Optional.ofNullable(input.getDefaultValue()),
                directives(input.getDirectives(), false), place(input));
    }

    EnumValueDef enumValue(EnumValueDefinition value) {
        return new EnumValueDef(value.getName(), description(value), directives(value.getDirectives(), false), place(value));
    }

    DirectiveDef directive(DirectiveDefinition definition) {
        return new DirectiveDef(definition.getName(), description(definition), inputs(definition.getInputValueDefinitions()),
                definition.isRepeatable(),
                definition.getDirectiveLocations().stream().map(DirectiveLocation::getName).collect(Collectors.toSet()),
                place(definition));
    }
}
