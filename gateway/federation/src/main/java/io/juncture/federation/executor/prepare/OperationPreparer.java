package io.juncture.federation.executor.prepare;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import graphql.validation.rules.DeferDirectiveLabel;
import io.juncture.federation.planner.Planner;
import io.juncture.federation.planner.access.OperationRequirements;
import io.juncture.federation.planner.plan.PlanningException;
import io.juncture.federation.supergraph.Supergraph;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the text of a document to a prepared operation. */
public final class OperationPreparer {

    private static final Logger LOG = LoggerFactory.getLogger(OperationPreparer.class);

    private final Supergraph supergraph;
    private final OperationLimits limits;
    private final Planner planner;
    private final ParserOptions parserOptions;

    public OperationPreparer(Supergraph supergraph, OperationLimits limits) {
        this.supergraph = supergraph;
        this.limits = limits;
        this.planner = new Planner(supergraph, limits.planningSteps());
        this.parserOptions = ParserOptions.getDefaultOperationParserOptions()
                .transform(o -> o.maxTokens(limits.maxTokens()).captureIgnoredChars(false));
    }

    /** Never throws for what a client sent. */
    public Preparation prepare(String query, Optional<String> operationName) {
        try {
            return read(query, operationName);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("An operation cannot be prepared", e);
            return new RejectedOperation(List.of(error("Internal error", List.of(), ErrorType.ExecutionAborted,
                    "INTERNAL_ERROR")), true);
        }
    }

    private Preparation read(String query, Optional<String> operationName) {
        if (LongNumber.isIn(query)) {
            return rejected(Excess.of(LongNumber.MOST_DIGITS, "number-length", "document", "digits in one number"));
        }
        Document document;
        try {
            document = Parser.parse(ParserEnvironment.newParserEnvironment().document(query)
                    .parserOptions(parserOptions).build());
        } catch (ParseCancelledException _) {
            return rejected(Excess.of(limits.maxTokens(), "max-tokens", "document", "tokens"));
        } catch (ParseCancelledTooManyCharsException _) {
            return rejected(Excess.of(parserOptions.getMaxCharacters(), "max-characters", "document", "characters"));
        } catch (ParseCancelledTooDeepException _) {
            return rejected(Excess.of(parserOptions.getMaxRuleDepth(), "nesting", "document", "levels of grammar rules"));
        } catch (InvalidSyntaxException e) {
            return rejected(e.getMessage(), Optional.ofNullable(e.getLocation()), ErrorType.InvalidSyntax,
                    "GRAPHQL_PARSE_FAILED");
        }
        try {
            return prepare(document, operationName);
        } catch (PlanningException e) {
            return rejected(e.getMessage(), Optional.empty(), ErrorType.ValidationError, e.code());
        }
    }

    private Preparation prepare(Document document, Optional<String> operationName) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        List<OperationDefinition> chosen = operations.stream()
                .filter(o -> operationName.isEmpty() || operationName.get().equals(o.getName())).toList();
        if (operations.isEmpty()) {
            return rejected("The document has no operation", Optional.empty(), ErrorType.ValidationError,
                    "GRAPHQL_VALIDATION_FAILED");
        }
        if (chosen.size() != 1) {
            return rejected(operationName.map(name -> "The document has no operation named \"" + name + "\"")
                    .orElse("The document has several operations: an operation name must say which one"),
                    Optional.empty(), ErrorType.OperationNotSupported, "OPERATION_RESOLUTION_FAILURE");
        }
        OperationSizes sizes = new OperationSizes(document);
        Optional<Excess> excess = operations.stream().flatMap(o -> sizes.of(o).excess(limits).stream()).findFirst();
        if (excess.isPresent()) {
            return rejected(excess.get());
        }
        if (SubscriptionRules.aRootIsConditional(document)) {
            return rejected("The root field of a subscription cannot be skipped or included", Optional.empty(),
                    ErrorType.ValidationError, "GRAPHQL_VALIDATION_FAILED");
        }
        List<ValidationError> invalid =
                new Validator().validateDocument(supergraph.apiSchema(), document, OperationPreparer::isFor, Locale.ENGLISH);
        if (!invalid.isEmpty()) {
            return new RejectedOperation(invalid.stream().map(e -> error(e.getMessage(), e.getLocations(),
                    ErrorType.ValidationError, "GRAPHQL_VALIDATION_FAILED")).toList(), false);
        }
        List<Violation> violations = Stream.concat(OneOfRules.violations(supergraph.apiSchema(), document).stream(),
                DeferRules.violations(document).stream()).toList();
        if (!violations.isEmpty()) {
            return new RejectedOperation(violations.stream().map(v -> error(v.message(), v.location().stream().toList(),
                    ErrorType.ValidationError, "GRAPHQL_VALIDATION_FAILED")).toList(), false);
        }
        return prepared(document, chosen.getFirst(), sizes.of(chosen.getFirst()).fields());
    }

    /** Labels are {@link DeferRules}' business, which says what is wrong with them. */
    private static boolean isFor(Class<?> rule) {
        return rule != DeferDirectiveLabel.class;
    }

    private Preparation prepared(Document document, OperationDefinition operation, int fields) {
        OperationKind kind = OperationKind.valueOf(operation.getOperation().name());
        if (!limits.introspection() && IntrospectionFields.areIn(document)) {
            return rejected("Introspection is switched off", Optional.empty(), ErrorType.ValidationError,
                    "INTROSPECTION_DISABLED");
        }
        OperationChoices choices = OperationChoices.of(document, operation);
        if (choices.defers() && !limits.defer()) {
            return rejected("The directive @defer is switched off", Optional.ofNullable(operation.getSourceLocation()),
                    ErrorType.ValidationError, "DEFER_DISABLED");
        }
        return new PreparedOperation(document, operation, fields, choices,
                supergraph.overrideLabels().concerning(choices.fieldNames()),
                OperationRequirements.of(supergraph, document, operation),
                circumstances -> Variant.of(planner.plan(document, operation, circumstances), supergraph.subgraphs(), kind),
                (prepared, active, unmet) -> ConditionalPlan.of(prepared, active, unmet, supergraph.subgraphs()));
    }

    private static RejectedOperation rejected(String message, Optional<SourceLocation> location,
            ErrorClassification type, String code) {
        return new RejectedOperation(List.of(error(message, location.stream().toList(), type, code)), false);
    }

    private static RejectedOperation rejected(Excess excess) {
        return new RejectedOperation(List.of(GraphqlErrorBuilder.newError().message("%s", excess.message())
                .errorType(ErrorType.ValidationError)
                .extensions(Map.of("code", "OPERATION_TOO_LARGE", "limit", excess.limit())).build()), false);
    }

    private static GraphQLError error(String message, List<SourceLocation> locations, ErrorClassification type,
            String code) {
        return GraphqlErrorBuilder.newError().message("%s", message)
                .locations(locations == null ? List.of() : locations).errorType(type)
                .extensions(Map.of("code", code)).build();
    }
}
