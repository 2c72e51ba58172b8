/**
 * The property test: random graphs, split at random over subgraphs, answer random operations as one schema would.
 *
 * <p>A generator of its own with structural shrinking instead of jqwik: a case is a few GraphQL documents and a table of
 * rows, whose parts depend on each other, so shrinking means taking parts out of the finished case while it is still a
 * graph that composes. A library that shrinks the random choices would generate another graph instead.
 *
 * <p>Each generator has one concern and notes what it made as a {@link Feature}; the test fails while any of them never
 * occurred. What is compared: the schema that clients see; data byte for byte, with the order of keys; that both refuse an
 * operation or neither does; errors by the places they explain (see {@link Comparison}); the parts of deferred answers put
 * together; each event of a subscription; and that no plan asks for anything in vain.
 *
 * <p>Behaviour by behaviour: what is generated here, and what the conformance suite ({@code resources/conformance}) alone
 * shows, with the reason.
 * <ul>
 * <li><b>Keys</b>: single, composite, nested, several, chains, not resolvable, nullable in one subgraph only, null within
 *     lists, keyless objects completed through their parent ({@link EntityGenerator}, {@link RootGenerator},
 *     {@link NullKeyRows}). Conformance alone: keys with lists, and null keys where more than one subgraph could answer,
 *     because the right answer then depends on the way that the gateway takes.</li>
 * <li><b>Requires</b>: plain, nested, through fragments, with arguments, chained, three deep, circular between subgraphs, of
 *     overridden and of hidden fields, on interface objects, for objects ({@link RequiresGenerator}). Conformance alone:
 *     what is required of something that fails: the gateway gives null where the monolith knows better.</li>
 * <li><b>Provides</b>: objects, lists, one member of a union, one implementation of an interface, nested
 *     ({@link ProvidesGenerator}). Conformance alone: several levels of entities.</li>
 * <li><b>Sharing</b>: shareable fields and roots, keyless objects of several roots and lists by position, override, from an
 *     absent subgraph, progressive ({@link DirectiveGenerator}, {@link RootGenerator}). Conformance alone: labels by
 *     percentage, which are decided by chance.</li>
 * <li><b>Abstract types</b>: interfaces and unions spread over subgraphs, implementing elsewhere only, members that differ,
 *     entity interfaces with interface objects ({@link AbstractGenerator}, {@link InterfaceObjectGenerator}). Conformance
 *     alone: interfaces that implement interfaces; interface objects whose key is not resolvable.</li>
 * <li><b>Visibility</b>: {@code @inaccessible} on fields, object types, arguments, values of enums and input fields; enums and
 *     inputs that differ ({@link DirectiveGenerator}, {@link Leaves}); contracts that exclude or include by tag
 *     ({@link ContractGenerator}). Conformance alone: hidden interfaces, unions, scalars, enums and inputs as a whole: every
 *     field that has them must be hidden, too, so that a random operation meets none of them.</li>
 * <li><b>Inputs</b>: enums, lists, objects with defaults, {@code @oneOf} with wrong values ({@link ArgumentGenerator}).
 *     Unit tests alone: null and nullable variables in {@code @oneOf}, of which graphql-java finds out too late.</li>
 * <li><b>Access</b>: {@code @authenticated}, {@code @requiresScopes}, {@code @policy} on object types, fields, and fields of
 *     interface objects, asked by callers with some of the rights ({@link AccessGenerator}, {@link AccessMarks}). Conformance
 *     alone: on what others require, on scalars and enums, and in deferred parts.</li>
 * <li><b>Contexts</b>: a leaf of the nearest object above, of one or two types, its subgraph's or another's, along another
 *     subgraph's way ({@link ContextGenerator}). Conformance alone: objects and lists as values, interfaces and unions that set
 *     contexts, several contexts of one field; computed values, which the plan may fetch twice for the client and the context.</li>
 * <li><b>Federation 1</b>: without {@code @link}, external keys, {@code extend type} and {@code @extends}, beside Federation 2
 *     ({@link DraftPrinter}).</li>
 * <li><b>Operations</b>: fragments of all kinds, aliases, also such that hide or repeat fields, variables and defaults,
 *     {@code @skip} and {@code @include}, mutations in order across subgraphs, subscriptions, {@code @defer}, introspection
 *     ({@link OperationGenerator}). Conformance alone: several operations in one document, deferred mutations.</li>
 * <li><b>Results</b>: null and its propagation, failing resolvers, entities that a subgraph does not know
 *     ({@link DataGenerator}, {@link AbsentRows}). Conformance alone: subgraphs that are down, slow or talk nonsense, and wrong
 *     leaf values, of which a monolith knows nothing.</li>
 * </ul>
 *
 * <p>Not in the answers' realm: demand control ({@code @cost}, {@code @listSize}), {@code @cacheTag}, {@code @composeDirective}.
 */
@NullMarked
package io.juncture.federation.random;

import org.jspecify.annotations.NullMarked;
