package io.juncture.federation.executor;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;
import io.juncture.federation.executor.data.Node;
import io.juncture.federation.executor.json.JsonValues;
import io.juncture.federation.executor.json.Utf8Buffer;
import io.juncture.federation.executor.prepare.IntrospectionFields;
import io.juncture.federation.executor.prepare.PreparedOperation;
import io.juncture.federation.executor.response.MergedResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Answers {@code __schema} and {@code __type} from the client's schema. */
final class Introspection {

    private final GraphQLSchema schema;

    Introspection(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Puts the answers into the slots of the root object, and why there are none into the errors. */
    void answer(PreparedOperation operation, Map<String, Object> variables, Map<String, Integer> slots,
            MergedResponse response) {
        slots.forEach((key, slot) -> {
            ExecutionResult result = execute(only(key, operation), variables);
            if (result.getData() instanceof Map<?, ?> data) {
                Utf8Buffer json = new Utf8Buffer(1024);
                JsonValues.write(json, data.get(key));
                byte[] bytes = json.toByteArray();
                response.root().set(slot, new Node.Leaf(bytes, 0, bytes.length));
            }
            result.getErrors().forEach(error -> response.errors().add(error.getMessage(), List.of(key),
                    Map.of("code", "INTROSPECTION_REFUSED")));
        });
    }

    private ExecutionResult execute(Document document, Map<String, Object> variables) {
        GraphQL graphQL = GraphQL.newGraphQL(schema).preparsedDocumentProvider((_, _) ->
                CompletableFuture.completedFuture(new PreparsedDocumentEntry(document))).build();
        return graphQL.execute(ExecutionInput.newExecutionInput()
                .query("query Introspection { __schema }").variables(variables).build());
    }

    /** One field alone: graphql-java refuses to answer several of a kind at once, since that can be used to exhaust it. */
    private static Document only(String key, PreparedOperation prepared) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        prepared.document().getDefinitionsOfType(FragmentDefinition.class)
                .forEach(f -> fragments.put(f.getName(), f));
        OperationDefinition operation = prepared.operation().transform(o -> o.name(null)
                .selectionSet(filter(key, prepared.operation().getSelectionSet(), fragments)));
        Document.Builder document = Document.newDocument().definition(operation);
        fragments.values().forEach(document::definition);
        return document.build();
    }

    private static SelectionSet filter(String key, SelectionSet set, Map<String, FragmentDefinition> fragments) {
        List<Selection<?>> kept = new ArrayList<>();
        for (Selection<?> selection : set.getSelections()) {
            switch (selection) {
                case Field field when IntrospectionFields.isOne(field) && field.getResultKey().equals(key) -> kept.add(field);
                case InlineFragment fragment -> kept.add(fragment.transform(f ->
                        f.selectionSet(filter(key, fragment.getSelectionSet(), fragments))));
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    kept.add(InlineFragment.newInlineFragment().typeCondition(fragment.getTypeCondition())
                            .directives(spread.getDirectives())
                            .selectionSet(filter(key, fragment.getSelectionSet(), fragments)).build());
                }
                default -> { }
            }
        }
        return SelectionSet.newSelectionSet(kept).build();
    }
}
