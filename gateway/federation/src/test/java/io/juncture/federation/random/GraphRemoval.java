package io.juncture.federation.random;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLNamedDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases whose graph is smaller. They need not make sense. */
final class GraphRemoval {

    private GraphRemoval() {
    }

    /** One subgraph less; what no other subgraph has then has to go first. */
    static Stream<Case> subgraphs(Case subject) {
        return subject.subgraphs().stream().map(gone -> subject.with(subject.monolith(),
                subject.subgraphs().stream().filter(part -> part != gone).toList()));
    }

    /** One type less everywhere, and all fields of that type, or one type less in one subgraph. */
    static Stream<Case> types(Case subject) {
        Set<String> names = new LinkedHashSet<>();
        subject.subgraphs().forEach(part -> part.sdl().getDefinitionsOfType(TypeDefinition.class)
                .forEach(type -> names.add(type.getName())));
        Stream<Case> everywhere = names.stream().map(name -> everywhere(subject, (node, _) -> isOf(name, node)));
        return Stream.concat(everywhere, inOne(subject, node -> node instanceof TypeDefinition<?>));
    }

    private static boolean isOf(String type, Node<?> node) {
        return switch (node) {
            case SDLNamedDefinition<?> definition when definition instanceof TypeDefinition<?> -> definition.getName().equals(type);
            case FieldDefinition field -> TypeInfo.typeInfo(field.getType()).getName().equals(type);
            case InputValueDefinition input -> TypeInfo.typeInfo(input.getType()).getName().equals(type);
            case TypeName name -> name.getName().equals(type);
            default -> false;
        };
    }

    /** One field, argument or enum value less everywhere. */
    static Stream<Case> fields(Case subject) {
        Set<List<String>> coordinates = new LinkedHashSet<>();
        List<Document> documents = new ArrayList<>(subject.subgraphs().stream().map(Case.Part::sdl).toList());
        documents.forEach(document -> AstRemoval.without(document, (node, parent) -> {
            if (isMember(node) && parent instanceof NamedNode<?> owner) {
                coordinates.add(List.of(owner.getName(), ((NamedNode<?>) node).getName()));
            }
            return false;
        }));
        return coordinates.stream().map(coordinate -> everywhere(subject, (node, parent) -> isMember(node)
                && parent instanceof NamedNode<?> owner && owner.getName().equals(coordinate.getFirst())
                && ((NamedNode<?>) node).getName().equals(coordinate.getLast())));
    }

    private static boolean isMember(Node<?> node) {
        return node instanceof FieldDefinition || node instanceof InputValueDefinition || node instanceof EnumValueDefinition;
    }

    /** One field, directive, interface or union member less in one subgraph. */
    static Stream<Case> parts(Case subject) {
        return Stream.concat(
                inOne(subject, node -> isMember(node) || node instanceof Directive directive && !directive.getName().equals("link")),
                names(subject));
    }

    /** One name less of those that a type implements or a union has, in one document or everywhere. */
    private static Stream<Case> names(Case subject) {
        Set<List<String>> pairs = new LinkedHashSet<>();
        subject.subgraphs().forEach(part -> AstRemoval.without(part.sdl(), (node, parent) -> {
            if (node instanceof TypeName name && (parent instanceof ObjectTypeDefinition || parent instanceof UnionTypeDefinition)) {
                pairs.add(List.of(((NamedNode<?>) parent).getName(), name.getName()));
            }
            return false;
        }));
        return pairs.stream().flatMap(pair -> {
            BiPredicate<Node<?>, Node<?>> gone = (node, parent) -> node instanceof TypeName name
                    && (parent instanceof ObjectTypeDefinition || parent instanceof UnionTypeDefinition)
                    && ((NamedNode<?>) parent).getName().equals(pair.getFirst()) && name.getName().equals(pair.getLast());
            Stream<Case> single = IntStream.range(0, subject.subgraphs().size()).mapToObj(i ->
                    replaced(subject, i, AstRemoval.without(subject.subgraphs().get(i).sdl(), gone)));
            return Stream.concat(Stream.of(everywhere(subject, gone)), single);
        });
    }

    /** One field less in a key, a requirement or a promise. */
    static Stream<Case> fieldSets(Case subject) {
        return IntStream.range(0, subject.subgraphs().size()).boxed().flatMap(i -> {
            Document sdl = subject.subgraphs().get(i).sdl();
            List<String> sets = new ArrayList<>();
            AstRemoval.without(sdl, (node, _) -> {
                if (node instanceof Argument argument && argument.getName().equals("fields")) {
                    sets.add(((StringValue) argument.getValue()).getValue());
                }
                return false;
            });
            String text = graphql.language.AstPrinter.printAst(sdl);
            return sets.stream().distinct().flatMap(set -> AstRemoval.oneLess(set).map(fewer ->
                    replaced(subject, i, Case.parse(text.replace(quoted(set), quoted(fewer))))));
        });
    }

    private static String quoted(String fieldSet) {
        return "fields: \"" + fieldSet.replace("\"", "\\\"") + "\"";
    }

    private static Case everywhere(Case subject, BiPredicate<Node<?>, Node<?>> gone) {
        return subject.with(AstRemoval.without(subject.monolith(), gone), subject.subgraphs().stream()
                .map(part -> new Case.Part(part.name(), AstRemoval.without(part.sdl(), gone))).toList());
    }

    private static Stream<Case> inOne(Case subject, java.util.function.Predicate<Node<?>> removable) {
        return IntStream.range(0, subject.subgraphs().size()).boxed().flatMap(i ->
                AstRemoval.oneLess(subject.subgraphs().get(i).sdl(), removable).map(sdl -> replaced(subject, i, sdl)));
    }

    private static Case replaced(Case subject, int index, Document sdl) {
        List<Case.Part> parts = new ArrayList<>(subject.subgraphs());
        parts.set(index, new Case.Part(parts.get(index).name(), sdl));
        return subject.with(subject.monolith(), parts);
    }
}
