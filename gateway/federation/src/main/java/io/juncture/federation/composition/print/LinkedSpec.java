package io.juncture.federation.composition.print;

import io.juncture.federation.composition.model.FederationDirective;
import java.util.Set;

/** The specifications that a supergraph links for the directives it carries over from its subgraphs. */
enum LinkedSpec {
    INACCESSIBLE("inaccessible/v0.2\", for: SECURITY", Set.of(FederationDirective.INACCESSIBLE), """
            directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | \
            ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
            """),
    TAG("tag/v0.3\"", Set.of(FederationDirective.TAG), """
            directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | \
            SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA
            """),
    AUTHENTICATED("authenticated/v0.1\", for: SECURITY", Set.of(FederationDirective.AUTHENTICATED), """
            directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            """),
    REQUIRES_SCOPES("requiresScopes/v0.1\", for: SECURITY", Set.of(FederationDirective.REQUIRES_SCOPES), """
            directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | \
            ENUM

            scalar requiresScopes__Scope
            """),
    POLICY("policy/v0.1\", for: SECURITY", Set.of(FederationDirective.POLICY), """
            directive @policy(policies: [[policy__Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM

            scalar policy__Policy
            """),
    CONTEXT("context/v0.1\", for: SECURITY", Set.of(FederationDirective.CONTEXT), """
            directive @context(name: String!) repeatable on INTERFACE | OBJECT | UNION

            directive @context__fromContext(field: context__ContextFieldValue) on ARGUMENT_DEFINITION

            scalar context__ContextFieldValue
            """),
    COST("cost/v0.1\", import: [\"@cost\", \"@listSize\"]", Set.of(FederationDirective.COST, FederationDirective.LIST_SIZE), """
            directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | \
            SCALAR

            directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], \
            requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
            """),
    CACHE_TAG("cacheTag/v0.1\", for: EXECUTION", Set.of(FederationDirective.CACHE_TAG), "");

    private final String link;
    private final Set<FederationDirective> directives;
    private final String definitions;

    LinkedSpec(String link, Set<FederationDirective> directives, String definitions) {
        this.link = link;
        this.directives = directives;
        this.definitions = definitions;
    }

    boolean isNeededFor(Set<FederationDirective> used) {
        return directives.stream().anyMatch(used::contains);
    }

    String link() {
        return "@link(url: \"https://specs.apollo.dev/" + link + ")";
    }

    String definitions() {
        return definitions;
    }
}
