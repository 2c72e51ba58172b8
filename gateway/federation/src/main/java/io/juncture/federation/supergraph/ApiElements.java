package io.juncture.federation.supergraph;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Removes what is inaccessible from type definitions, and the directives that only gateways read. */
final class ApiElements {

    private static final Set<String> KEPT = Set.of("deprecated", "specifiedBy", "oneOf");

    private final SpecNames names;
    private final Set<String> inaccessibleTypes = new HashSet<>();

    ApiElements(Document document, SpecNames names) {
        this.names = names;
        document.getDefinitionsOfType(TypeDefinition.class).stream()
                .filter(t -> isInaccessible((DirectivesContainer<?>) t)).forEach(t -> inaccessibleTypes.add(t.getName()));
    }

    Optional<TypeDefinition<?>> accessible(TypeDefinition<?> type) {
        String name = type.getName();
        if (names.isForGateways(name) || inaccessibleTypes.contains(name)) {
            return Optional.empty();
        }
        return Optional.of(switch (type) {
            case ObjectTypeDefinition t -> t.transform(b -> b.directives(kept(t)).implementz(typeNames(t.getImplements()))
                    .fieldDefinitions(fields(t.getFieldDefinitions())));
            case InterfaceTypeDefinition t -> t.transform(b -> b.directives(kept(t))
                    .implementz(typeNames(t.getImplements())).definitions(fields(t.getFieldDefinitions())));
            case UnionTypeDefinition t ->
                t.transform(b -> b.directives(kept(t)).memberTypes(typeNames(t.getMemberTypes())));
            case EnumTypeDefinition t -> t.transform(b -> b.directives(kept(t)).enumValueDefinitions(
                    t.getEnumValueDefinitions().stream().filter(v -> !isInaccessible(v))
                            .map(v -> v.transform(e -> e.directives(kept(v)))).toList()));
            case InputObjectTypeDefinition t -> t.transform(b -> b.directives(kept(t))
                    .inputValueDefinitions(inputs(t.getInputValueDefinitions())));
            case ScalarTypeDefinition t -> t.transform(b -> b.directives(kept(t)));
            default -> throw new SupergraphException("Cannot read the definition of " + name);
        });
    }

    private List<FieldDefinition> fields(List<FieldDefinition> fields) {
        return fields.stream().filter(f -> !isInaccessible(f))
                .map(f -> f.transform(b -> b.directives(kept(f))
                        .inputValueDefinitions(inputs(f.getInputValueDefinitions()))))
                .toList();
    }

    private List<InputValueDefinition> inputs(List<InputValueDefinition> inputs) {
        return inputs.stream().filter(i -> !isInaccessible(i))
                .map(i -> i.transform(b -> b.directives(kept(i)))).toList();
    }

    @SuppressWarnings("rawtypes")
    private List<Type> typeNames(List<Type> types) {
        return types.stream().filter(t -> !inaccessibleTypes.contains(((TypeName) t).getName())).toList();
    }

    private static List<Directive> kept(DirectivesContainer<?> element) {
        return element.getDirectives().stream().filter(d -> KEPT.contains(d.getName())).toList();
    }

    private boolean isInaccessible(DirectivesContainer<?> element) {
        return element.hasDirective(names.inaccessible());
    }
}
