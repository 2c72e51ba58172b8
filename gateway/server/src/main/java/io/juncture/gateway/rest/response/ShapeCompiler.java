package io.juncture.gateway.rest.response;

import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.juncture.gateway.rest.definition.FacadeProblem;
import io.juncture.gateway.rest.definition.Naming;
import io.juncture.gateway.rest.definition.RestDirectives;
import io.juncture.gateway.rest.definition.StoredOperation;
import io.juncture.gateway.rest.dialect.Dialect;
import io.juncture.gateway.rest.request.Binding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.NullNode;

/** Compiles an operation's response directives. Expects an operation that is valid against the schema. */
public final class ShapeCompiler {

    private final GraphQLSchema schema;
    private final Dialect dialect;
    private final Selections selections;
    private final Map<String, Binding> bindings;
    private final List<FacadeProblem> problems;

    private ShapeCompiler(StoredOperation stored, Dialect dialect, Naming naming, GraphQLSchema schema,
            List<Binding> bindings, List<FacadeProblem> problems) {
        this.schema = schema;
        this.dialect = dialect;
        this.selections = new Selections(schema, naming, stored.fragments());
        this.bindings = bindings.stream().collect(Collectors.toMap(Binding::variable, binding -> binding));
        this.problems = problems;
    }

    /** @param problems takes what is wrong */
    public static ObjectShape compile(StoredOperation stored, Dialect dialect, Naming naming, GraphQLSchema schema,
            List<Binding> bindings, List<FacadeProblem> problems) {
        OperationDefinition operation = stored.operation();
        GraphQLCompositeType root = operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? schema.getMutationType() : schema.getQueryType();
        ShapeCompiler compiler = new ShapeCompiler(stored, dialect, naming, schema, bindings, problems);
        ObjectShape shape = compiler.object(List.of(new Selections.Scope(operation.getSelectionSet(), root)));
        shape.collisions().forEach(key -> problems.add(FacadeProblem.at(operation,
                "The answer would have the key " + key + " twice.")));
        return shape;
    }

    private ObjectShape object(List<Selections.Scope> scopes) {
        List<Member> members = new ArrayList<>();
        selections.collect(scopes).forEach((key, selected) -> members.add(member(key, selected)));
        return new ObjectShape(members);
    }

    private Member member(String key, List<Selections.Selected> selected) {
        Selections.Selected first = selected.getFirst();
        Field field = first.field();
        GraphQLOutputType type = first.definition().getType();
        Shape shape = shape(selected, type);
        Optional<Directive> meta = RestDirectives.find(field, "meta");
        boolean merged = RestDirectives.has(field, "unwrap");
        if (merged && !(shape instanceof ObjectShape) && !(shape instanceof Shape.MapOf) && !(shape instanceof Shape.Columns)) {
            problems.add(FacadeProblem.at(field, "@unwrap needs an object; " + key + " is none."));
        }
        if (shape instanceof ObjectShape inner) {
            inner.collisions().forEach(twice -> problems.add(
                    FacadeProblem.at(field, "The answer would have the key " + twice + " twice.")));
        }
        return new Member(key, placement(key, meta, merged),
                RestDirectives.find(field, "nest").flatMap(it -> RestDirectives.text(it, "in")), shape, presence(field),
                RestDirectives.find(field, "notFound").map(it -> RestDirectives.text(it, "message").orElse("")),
                !(type instanceof GraphQLNonNull), selected.stream().allMatch(Selections.Selected::conditional),
                description(field, first.definition()));
    }

    /** What the schema says about a field does not hold for one whose value comes from elsewhere. */
    private String description(Field field, GraphQLFieldDefinition definition) {
        Optional<Directive> literal = RestDirectives.find(field, "literal");
        if (literal.isPresent()) {
            return RestDirectives.text(literal.get(), "description").orElse("");
        }
        return RestDirectives.find(field, "variable").flatMap(it -> RestDirectives.text(it, "name"))
                .map(name -> Optional.ofNullable(bindings.get(name)).map(Binding::description).orElse(""))
                .orElseGet(() -> Optional.ofNullable(definition.getDescription()).orElse(""));
    }

    private static Member.Placement placement(String key, Optional<Directive> meta, boolean merged) {
        if (meta.isPresent()) {
            return new Member.Placement.Lifted(RestDirectives.text(meta.get(), "name").orElseThrow());
        }
        return merged ? new Member.Placement.Merged() : new Member.Placement.Key(key);
    }

    private static Member.Presence presence(Field field) {
        if (RestDirectives.has(field, "omitEmpty")) {
            return Member.Presence.NOT_EMPTY;
        }
        return RestDirectives.has(field, "omitNull") ? Member.Presence.NOT_NULL : Member.Presence.ALWAYS;
    }

    private Shape shape(List<Selections.Selected> selected, GraphQLType type) {
        Field field = selected.getFirst().field();
        Optional<Directive> literal = RestDirectives.find(field, "literal");
        if (literal.isPresent()) {
            return new Shape.Constant(LiteralJson.of(RestDirectives.value(literal.get(), "value").orElseThrow()));
        }
        Optional<Directive> variable = RestDirectives.find(field, "variable");
        if (variable.isPresent()) {
            return echo(field, RestDirectives.text(variable.get(), "name").orElseThrow());
        }
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list) {
            return list(selected, list.getWrappedType());
        }
        if (nullable instanceof GraphQLCompositeType) {
            return composite(field, object(scopes(selected)));
        }
        return leaf(field, (GraphQLOutputType) nullable);
    }

    private Shape composite(Field field, ObjectShape object) {
        if (!RestDirectives.has(field, "only")) {
            return RestDirectives.has(field, "values") ? new Shape.Values(object) : object;
        }
        if (object.keys().size() != 1) {
            problems.add(FacadeProblem.at(field, "@only needs an object with exactly one field."));
        }
        return new Shape.Only(object);
    }

    private Shape list(List<Selections.Selected> selected, GraphQLType element) {
        Field field = selected.getFirst().field();
        boolean map = RestDirectives.has(field, "map");
        boolean columns = RestDirectives.has(field, "columns");
        if (!map && !columns) {
            return new Shape.ListOf(shape(selected, element));
        }
        if (!(GraphQLTypeUtil.unwrapNonNull(element) instanceof GraphQLCompositeType)) {
            problems.add(FacadeProblem.at(field, "@map and @columns need a list of objects."));
            return new Shape.ListOf(shape(selected, element));
        }
        ObjectShape row = object(scopes(selected));
        return map ? new MapCompiler(problems).compile(field, row, selections.collect(scopes(selected)))
                : new Shape.Columns(row);
    }

    private static List<Selections.Scope> scopes(List<Selections.Selected> selected) {
        return selected.stream().filter(it -> it.field().getSelectionSet() != null).map(it -> new Selections.Scope(
                it.field().getSelectionSet(),
                (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(it.definition().getType()))).toList();
    }

    private Shape echo(Field field, String variable) {
        Binding binding = bindings.get(variable);
        if (binding == null) {
            problems.add(FacadeProblem.at(field, "@variable names $" + variable + ", which the operation does not have."));
            return new Shape.Constant(NullNode.getInstance());
        }
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(binding.type());
        if (!(type instanceof GraphQLOutputType output) || type instanceof GraphQLList) {
            problems.add(FacadeProblem.at(field, "@variable works for scalars and enums."));
            return new Shape.Constant(NullNode.getInstance());
        }
        return new Shape.Echo(variable, leaf(field, output));
    }

    private Shape.Leaf leaf(Field field, GraphQLOutputType type) {
        String name = GraphQLTypeUtil.simplePrint(type);
        if (RestDirectives.has(field, "epochSeconds")) {
            return new Shape.Leaf(type, new LeafFormat.EpochSeconds());
        }
        Optional<String> pattern = RestDirectives.find(field, "format").flatMap(it -> RestDirectives.text(it, "pattern"))
                .or(() -> Optional.ofNullable(dialect.scalars().get(name)));
        try {
            LeafFormat format = type instanceof GraphQLEnumType ? new LeafFormat.EnumName(name, dialect.enums())
                    : pattern.<LeafFormat>map(LeafFormat.Temporal::of).orElseGet(LeafFormat.AsIs::new);
            return new Shape.Leaf(type, format);
        } catch (IllegalArgumentException e) {
            problems.add(FacadeProblem.at(field, "The pattern for " + name + " is none: " + e.getMessage() + "."));
            return new Shape.Leaf(type, new LeafFormat.AsIs());
        }
    }
}
