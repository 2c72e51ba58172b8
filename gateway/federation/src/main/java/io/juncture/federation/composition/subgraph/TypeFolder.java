package io.juncture.federation.composition.subgraph;

import graphql.language.AbstractDescribedNode;
import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumTypeExtensionDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputObjectTypeExtensionDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.ScalarTypeExtensionDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.language.UnionTypeExtensionDefinition;
import io.juncture.federation.composition.finding.ErrorCode;
import io.juncture.federation.composition.finding.SourcePlace;
import io.juncture.federation.composition.model.Applied;
import io.juncture.federation.composition.model.EnumValueDef;
import io.juncture.federation.composition.model.FederationDirective;
import io.juncture.federation.composition.model.FieldDef;
import io.juncture.federation.composition.model.Findings;
import io.juncture.federation.composition.model.InputDef;
import io.juncture.federation.composition.model.TypeDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Folds the definition and the extensions of one type into one value. */
record TypeFolder(AstReader reader, Findings findings) {

    private static final Set<FederationDirective> SPEAK_OF_FIELDS = Set.of(FederationDirective.SHAREABLE,
            FederationDirective.EXTERNAL);

    /** @param declarations of one name, at least one; definition and extensions in order of appearance */
    TypeDef fold(String name, List<TypeDefinition<?>> declarations) {
        TypeDefinition<?> first = declarations.getFirst();
        List<Applied> directives = declarations.stream()
                .flatMap(declaration -> directives(declaration).stream()).toList();
        boolean extensionOnly = declarations.stream().allMatch(TypeFolder::isExtension)
                || directives.stream().anyMatch(applied -> applied.is(FederationDirective.EXTENDS));
        String description = declarations.stream().map(declaration -> AstReader.description((AbstractDescribedNode<?>) declaration))
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
        SourcePlace place = reader.place(declarations.stream().filter(declaration -> !isExtension(declaration)).findFirst()
                .orElse(first));
        return switch (first) {
            case ObjectTypeDefinition _ -> composite(name, false, description, declarations, directives, extensionOnly, place);
            case InterfaceTypeDefinition _ -> composite(name, true, description, declarations, directives, extensionOnly, place);
            case UnionTypeDefinition _ -> new TypeDef.Union(name, description, members(declarations), directives, extensionOnly,
                    place);
            case EnumTypeDefinition _ -> new TypeDef.Enumeration(name, description, values(declarations), directives,
                    extensionOnly, place);
            case InputObjectTypeDefinition _ -> new TypeDef.Input(name, description, inputFields(declarations), directives,
                    extensionOnly, place);
            default -> new TypeDef.Scalar(name, description, directives, extensionOnly, place);
        };
    }

    private List<Applied> directives(TypeDefinition<?> declaration) {
        return reader.directives(directivesOf(declaration), isExtension(declaration));
    }

    private static List<Directive> directivesOf(TypeDefinition<?> declaration) {
        return declaration.getDirectives();
    }

    private TypeDef.Composite composite(String name, boolean isInterface, String description, List<TypeDefinition<?>> declarations,
                                        List<Applied> directives, boolean extensionOnly, SourcePlace place) {
        Map<String, FieldDef> fields = new LinkedHashMap<>();
        Set<String> interfaces = new LinkedHashSet<>();
        for (TypeDefinition<?> declaration : declarations) {
            var ofFields = directives(declaration).stream()
                    .filter(applied -> reader.names().isFederation2()
                            && applied.known().filter(SPEAK_OF_FIELDS::contains).isPresent()).toList();
            var implementing = (ImplementingTypeDefinition<?>) declaration;
            for (Type<?> type : types(implementing.getImplements())) {
                interfaces.add(((TypeName) type).getName());
            }
            for (FieldDefinition field : implementing.getFieldDefinitions()) {
                if (fields.putIfAbsent(field.getName(), reader.field(field, ofFields)) != null) {
                    duplicate("Field", name + "." + field.getName(), reader.place(field));
                }
                reportTwice(field.getInputValueDefinitions().stream().map(argument -> argument.getName()).toList(), "Argument",
                        name + "." + field.getName(), reader.place(field));
            }
        }
        return new TypeDef.Composite(name, isInterface, description, new ArrayList<>(interfaces), fields, directives, extensionOnly,
                place);
    }

    @SuppressWarnings("rawtypes")
    private static List<Type<?>> types(List<Type> raw) {
        return raw.stream().<Type<?>>map(type -> type).toList();
    }

    private List<String> members(List<TypeDefinition<?>> declarations) {
        Set<String> members = new LinkedHashSet<>();
        for (TypeDefinition<?> declaration : declarations) {
            for (Type<?> type : types(((UnionTypeDefinition) declaration).getMemberTypes())) {
                members.add(reader.typeNames().apply(((TypeName) type).getName()));
            }
        }
        return new ArrayList<>(members);
    }

    private Map<String, EnumValueDef> values(List<TypeDefinition<?>> declarations) {
        Map<String, EnumValueDef> values = new LinkedHashMap<>();
        declarations.forEach(declaration -> ((EnumTypeDefinition) declaration).getEnumValueDefinitions().forEach(value -> {
            if (values.putIfAbsent(value.getName(), reader.enumValue(value)) != null) {
                duplicate("Enum value", declaration.getName() + "." + value.getName(), reader.place(value));
            }
        }));
        return values;
    }

    private Map<String, InputDef> inputFields(List<TypeDefinition<?>> declarations) {
        Map<String, InputDef> fields = new LinkedHashMap<>();
        for (TypeDefinition<?> declaration : declarations) {
            var definitions = ((InputObjectTypeDefinition) declaration).getInputValueDefinitions();
            reportTwice(definitions.stream().map(definition -> definition.getName()).toList(), "Input field", declaration.getName(),
                    reader.place(declaration));
            reader.inputs(definitions).forEach((name, field) -> {
                if (fields.putIfAbsent(name, field) != null) {
                    duplicate("Input field", declaration.getName() + "." + name, field.place());
                }
            });
        }
        return fields;
    }

    private void reportTwice(List<String> names, String what, String parent, SourcePlace place) {
        Set<String> seen = new LinkedHashSet<>();
        names.stream().filter(name -> !seen.add(name)).forEach(name -> duplicate(what, parent + "." + name, place));
    }

    private void duplicate(String what, String coordinate, SourcePlace place) {
        findings.inSubgraph(ErrorCode.INVALID_GRAPHQL, place, what + " \"" + coordinate + "\" is declared twice.");
    }

    static boolean isExtension(TypeDefinition<?> declaration) {
        return switch (declaration) {
            case ObjectTypeExtensionDefinition _ -> true;
            case InterfaceTypeExtensionDefinition _ -> true;
            case UnionTypeExtensionDefinition _ -> true;
            case EnumTypeExtensionDefinition _ -> true;
            case InputObjectTypeExtensionDefinition _ -> true;
            case ScalarTypeExtensionDefinition _ -> true;
            default -> false;
        };
    }

    /** A word for the kind of a declaration, the same for a definition and its extensions. */
    static String kind(TypeDefinition<?> declaration) {
        return switch (declaration) {
            case ObjectTypeDefinition _ -> "object";
            case InterfaceTypeDefinition _ -> "interface";
            case UnionTypeDefinition _ -> "union";
            case EnumTypeDefinition _ -> "enum";
            case InputObjectTypeDefinition _ -> "input";
            case ScalarTypeDefinition _ -> "scalar";
            default -> "type";
        };
    }
}
