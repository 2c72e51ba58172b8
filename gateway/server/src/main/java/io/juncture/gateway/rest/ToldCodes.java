package io.juncture.gateway.rest;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.juncture.gateway.rest.dialect.Dialect;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The codes of errors that descriptions tell: of an operation's root fields, of their arguments, and of the fields of these. A code
 * is written between backticks, for example "Fails with the code `CONFLICT` when ...".
 */
final class ToldCodes {

    private static final Pattern CODE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");

    private ToldCodes() {
    }

    /** @return those among the codes that the dialect knows */
    static Set<String> of(OperationDefinition operation, GraphQLSchema schema, Dialect dialect) {
        Set<String> codes = new TreeSet<>();
        GraphQLObjectType root = operation.getOperation() == OperationDefinition.Operation.MUTATION ? schema.getMutationType()
                : schema.getQueryType();
        operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .flatMap(field -> Optional.ofNullable(root.getFieldDefinition(field.getName())).stream())
                .flatMap(ToldCodes::descriptions)
                .flatMap(text -> CODE.matcher(text).results().map(ToldCodes::code))
                .filter(dialect::knows).forEach(codes::add);
        return Set.copyOf(codes);
    }

    private static String code(MatchResult found) {
        return found.group(1);
    }

    private static Stream<String> descriptions(GraphQLFieldDefinition field) {
        return Stream.concat(text(field.getDescription()), field.getArguments().stream().flatMap(argument -> Stream.concat(
                text(argument.getDescription()), GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType input
                        ? input.getFields().stream().flatMap(it -> text(it.getDescription())) : Stream.empty())));
    }

    private static Stream<String> text(@Nullable String description) {
        return Optional.ofNullable(description).stream();
    }
}
