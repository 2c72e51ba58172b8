package io.juncture.gateway.rest;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.juncture.gateway.rest.definition.EndpointSettings;
import io.juncture.gateway.rest.definition.FacadeProblem;
import io.juncture.gateway.rest.definition.Naming;
import io.juncture.gateway.rest.definition.RestDirectives;
import io.juncture.gateway.rest.definition.StoredOperation;
import io.juncture.gateway.rest.dialect.Dialect;
import io.juncture.gateway.rest.request.Binding;
import io.juncture.gateway.rest.request.BindingCompiler;
import io.juncture.gateway.rest.request.Variables;
import io.juncture.gateway.rest.response.LiteralJson;
import io.juncture.gateway.rest.response.ObjectShape;
import io.juncture.gateway.rest.response.PlainOperation;
import io.juncture.gateway.rest.response.ShapeCompiler;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;
import tools.jackson.databind.JsonNode;

/** Compiles stored operations of one family against a schema. */
final class EndpointCompiler {

    private static final String NO_LIMIT = "none";

    private final String family;
    private final Dialect dialect;
    private final GraphQLSchema schema;
    private final GraphQLSchema schemaWithDirectives;
    private final List<FacadeProblem> problems;

    EndpointCompiler(String family, Dialect dialect, GraphQLSchema schema, List<FacadeProblem> problems) {
        this.family = family;
        this.dialect = dialect;
        this.schema = schema;
        this.schemaWithDirectives = RestDirectives.allowIn(schema);
        this.problems = problems;
    }

    /** Empty when the operation has problems. */
    Optional<Endpoint> compile(StoredOperation stored) {
        int before = problems.size();
        validate(stored, schemaWithDirectives, stored.document());
        if (problems.size() > before) {
            return Optional.empty();
        }
        checkSettings(stored);
        Naming naming = stored.settings().naming().orElse(dialect.naming());
        List<Binding> bindings = BindingCompiler.compile(stored, dialect.naming(), schema, problems);
        ObjectShape shape = ShapeCompiler.compile(stored, dialect, naming, schema, bindings, problems);
        Document plain = PlainOperation.of(stored.document(), naming);
        validate(stored, schema, plain);
        Optional<PathPattern> pattern = pattern(stored);
        if (problems.size() > before || pattern.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Endpoint(family, dialect, stored, pattern.get(),
                new Variables(bindings, dialect.naming(), dialect.enums()), defaults(stored), shape,
                AstPrinter.printAst(plain), ToldCodes.of(stored.operation(), schema, dialect)));
    }

    private void validate(StoredOperation stored, GraphQLSchema against, Document document) {
        for (ValidationError error : new Validator().validateDocument(against, document, Locale.ENGLISH)) {
            SourceLocation place = error.getLocations().isEmpty() ? stored.operation().getSourceLocation()
                    : error.getLocations().getFirst();
            String file = place.getSourceName() == null ? stored.file().name() : place.getSourceName();
            problems.add(new FacadeProblem(file, Math.max(0, place.getLine()), error.getMessage()));
        }
    }

    private void checkSettings(StoredOperation stored) {
        EndpointSettings settings = stored.settings();
        if (dialect.prefixes().stream().noneMatch(prefix -> isBelow(settings.path(), prefix))) {
            problem(stored, "The path " + settings.path() + " is not below " + String.join(" or ", dialect.prefixes())
                    + ", the family's prefixes.");
        }
        if (!settings.rateLimit().equals(NO_LIMIT) && !dialect.rateLimits().containsKey(settings.rateLimit())) {
            problem(stored, "The dialect has no rate limit " + settings.rateLimit() + ".");
        }
        settings.flag().filter(flag -> !dialect.flags().containsKey(flag))
                .ifPresent(flag -> problem(stored, "The dialect has no flag " + flag + "."));
        settings.apiKey().filter(key -> !dialect.apiKeys().containsKey(key))
                .ifPresent(key -> problem(stored, "The dialect has no API key " + key + "."));
        if (settings.formats().isEmpty()) {
            problem(stored, "An endpoint needs a format.");
        }
    }

    private Optional<PathPattern> pattern(StoredOperation stored) {
        try {
            return Optional.of(PathPatternParser.defaultInstance.parse(stored.settings().path()));
        } catch (PatternParseException e) {
            problem(stored, "The path cannot be read: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private void problem(StoredOperation stored, String message) {
        problems.add(FacadeProblem.at(RestDirectives.find(stored.operation(), "rest").orElseThrow(), message));
    }

    private static boolean isBelow(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    private static Map<String, JsonNode> defaults(StoredOperation stored) {
        Map<String, JsonNode> defaults = new HashMap<>();
        for (VariableDefinition definition : stored.operation().getVariableDefinitions()) {
            if (definition.getDefaultValue() != null) {
                defaults.put(definition.getName(), LiteralJson.of(definition.getDefaultValue()));
            }
        }
        return defaults;
    }
}
