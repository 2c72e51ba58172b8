package io.juncture.federation.supergraph;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import io.juncture.federation.supergraph.access.AccessRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who can resolve what: an immutable model of a supergraph document (join specification 0.1 to 0.5). */
public final class Supergraph {

    private final String sdl;
    private final GraphQLSchema apiSchema;
    private final List<Subgraph> subgraphs;
    private final Map<String, SupergraphType> types;
    private final Map<String, Set<String>> contexts;
    private final boolean unionsDisagree;
    private final OverrideLabels overrideLabels;
    private final AccessRules accessRules;

    private Supergraph(String sdl, GraphQLSchema apiSchema, List<Subgraph> subgraphs,
            Map<String, SupergraphType> types, AccessRules accessRules, Map<String, Set<String>> contexts) {
        this.sdl = sdl;
        this.apiSchema = apiSchema;
        this.subgraphs = List.copyOf(subgraphs);
        this.types = Map.copyOf(types);
        this.contexts = Map.copyOf(contexts);
        this.unionsDisagree = types.values().stream().filter(t -> t.kind() == TypeKind.UNION)
                .anyMatch(t -> t.inSubgraphs().values().stream().map(SubgraphType::possibleTypes).distinct().count() > 1);
        this.overrideLabels = new OverrideLabels(types.values());
        this.accessRules = accessRules;
    }

    /**
     * Reads a supergraph document.
     *
     * @throws SupergraphException when it is not GraphQL, or no supergraph this engine can execute
     */
    public static Supergraph parse(String sdl) {
        Document document = read(sdl);
        SpecNames names = new SpecNames(document);
        names.requireSupport();
        SupergraphReader reader = new SupergraphReader(document, names);
        Map<String, SupergraphType> types = reader.types();
        Map<String, Set<String>> contexts = ContextSetters.of(document, names);
        return new Supergraph(sdl, ApiSchema.of(document, names), reader.subgraphs(), types,
                AccessReader.read(document, names, types, contexts), contexts);
    }

    /**
     * What clients see of any supergraph, also of one that needs what this engine cannot execute.
     *
     * @throws SupergraphException when it is not GraphQL
     */
    public static GraphQLSchema apiSchema(String sdl) {
        Document document = read(sdl);
        return ApiSchema.of(document, new SpecNames(document));
    }

    private static Document read(String sdl) {
        try {
            return SdlParser.parse(sdl);
        } catch (InvalidSyntaxException e) {
            throw new SupergraphException("INVALID_GRAPHQL", "The supergraph is not valid GraphQL: " + SdlParser.problem(e), e);
        }
    }

    /** What clients see: no join directives, nothing inaccessible. */
    public GraphQLSchema apiSchema() {
        return apiSchema;
    }

    /** The type that has the root fields of the operations of a kind, of which there are some. */
    public String rootType(OperationDefinition.Operation kind) {
        return (switch (kind) {
            case QUERY -> apiSchema.getQueryType();
            case MUTATION -> apiSchema.getMutationType();
            case SUBSCRIPTION -> apiSchema.getSubscriptionType();
        }).getName();
    }

    /** In the order of {@code enum join__Graph}. */
    public List<Subgraph> subgraphs() {
        return subgraphs;
    }

    /** The document this was read from. */
    public String sdl() {
        return sdl;
    }

    /** Whether a union has other members in one subgraph than in another. */
    public boolean unionsDisagree() {
        return unionsDisagree;
    }

    /** The labels on which it depends where some fields are resolved. */
    public OverrideLabels overrideLabels() {
        return overrideLabels;
    }

    /** What its types and fields ask of callers. */
    public AccessRules accessRules() {
        return accessRules;
    }

    /** A type of the supergraph, inaccessible ones included. */
    public Optional<SupergraphType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The contexts that objects of a type set for everything below them. */
    public Set<String> contextsSetBy(String type) {
        return contexts.getOrDefault(type, Set.of());
    }
}
