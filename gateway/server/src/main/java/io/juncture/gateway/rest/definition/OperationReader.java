package io.juncture.gateway.rest.definition;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/** Reads a family's operation files. A file holds one operation, or only fragments for all operations of the family. */
public final class OperationReader {

    private final List<FacadeProblem> problems = new ArrayList<>();
    private final Map<String, FragmentDefinition> shared = new HashMap<>();
    private final Map<SourceFile, Document> documents = new LinkedHashMap<>();

    private OperationReader() {
    }

    /** @throws FacadeException when a file is not GraphQL or its {@code @rest} is missing or repeated */
    public static List<StoredOperation> read(List<SourceFile> files) {
        OperationReader reader = new OperationReader();
        files.forEach(reader::parse);
        List<StoredOperation> operations = reader.documents.entrySet().stream()
                .flatMap(entry -> reader.operation(entry.getKey(), entry.getValue()).stream()).toList();
        if (!reader.problems.isEmpty()) {
            throw new FacadeException(reader.problems);
        }
        return operations;
    }

    private void parse(SourceFile file) {
        try (MultiSourceReader source = MultiSourceReader.newMultiSourceReader().string(file.text(), file.name()).build()) {
            Document document = new Parser().parseDocument(source);
            documents.put(file, document);
            if (document.getDefinitionsOfType(OperationDefinition.class).isEmpty()) {
                document.getDefinitionsOfType(FragmentDefinition.class).forEach(it -> shared.put(it.getName(), it));
            }
        } catch (InvalidSyntaxException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLine();
            problems.add(new FacadeProblem(file.name(), line, e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<StoredOperation> operation(SourceFile file, Document document) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        for (Definition<?> definition : document.getDefinitions()) {
            if (!(definition instanceof OperationDefinition) && !(definition instanceof FragmentDefinition)) {
                problems.add(FacadeProblem.at(definition, "Only operations and fragments may stand here."));
            }
        }
        if (operations.isEmpty()) {
            return Optional.empty();
        }
        OperationDefinition operation = operations.getFirst();
        if (operations.size() > 1) {
            problems.add(FacadeProblem.at(operations.get(1), "A file holds one operation; this is its second."));
        }
        if (operation.getName() == null) {
            problems.add(FacadeProblem.at(operation, "The operation needs a name."));
            return Optional.empty();
        }
        Optional<Directive> rest = RestDirectives.find(operation, "rest");
        if (rest.isEmpty()) {
            problems.add(FacadeProblem.at(operation, "The operation needs @rest(method:, path:, summary:)."));
            return Optional.empty();
        }
        return settings(rest.get()).map(settings ->
                new StoredOperation(file, settings, operation, used(document, operation)));
    }

    private Optional<EndpointSettings> settings(Directive rest) {
        Optional<String> method = RestDirectives.text(rest, "method");
        Optional<String> path = RestDirectives.text(rest, "path");
        Optional<String> summary = RestDirectives.text(rest, "summary");
        if (method.isEmpty() || path.isEmpty() || summary.isEmpty()) {
            problems.add(FacadeProblem.at(rest, "@rest needs method, path and summary."));
            return Optional.empty();
        }
        try {
            return Optional.of(new EndpointSettings(HttpMethod.valueOf(method.get()), path.get(), summary.get(),
                    RestDirectives.text(rest, "status").map(Integer::valueOf).orElseThrow(),
                    RestDirectives.text(rest, "rateLimit").orElseThrow(), RestDirectives.text(rest, "flag"),
                    RestDirectives.text(rest, "access").map(Access::valueOf),
                    RestDirectives.text(rest, "apiKey"), RestDirectives.text(rest, "cacheControl"),
                    RestDirectives.texts(rest, "formats").stream().map(Format::valueOf).toList(),
                    RestDirectives.text(rest, "naming").map(Naming::valueOf),
                    RestDirectives.text(rest, "body").map(BodyFormat::valueOf).orElseThrow()));
        } catch (IllegalArgumentException e) {
            problems.add(FacadeProblem.at(rest, "@rest has an argument that cannot be read: " + e.getMessage() + "."));
            return Optional.empty();
        }
    }

    private Map<String, FragmentDefinition> used(Document document, OperationDefinition operation) {
        Map<String, FragmentDefinition> known = new HashMap<>(shared);
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(it -> known.put(it.getName(), it));
        Map<String, FragmentDefinition> used = new HashMap<>();
        collect(operation, known, used);
        return used;
    }

    private void collect(Node<?> node, Map<String, FragmentDefinition> known, Map<String, FragmentDefinition> used) {
        if (node instanceof FragmentSpread spread) {
            FragmentDefinition fragment = known.get(spread.getName());
            if (fragment != null && used.putIfAbsent(fragment.getName(), fragment) == null) {
                collect(fragment, known, used);
            }
        }
        node.getChildren().forEach(child -> collect(child, known, used));
    }
}
