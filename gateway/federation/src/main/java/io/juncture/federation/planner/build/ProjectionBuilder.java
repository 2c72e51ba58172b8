package io.juncture.federation.planner.build;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import io.juncture.federation.planner.access.Verdict;
import io.juncture.federation.planner.plan.DeferredPart;
import io.juncture.federation.planner.plan.LeafType;
import io.juncture.federation.planner.plan.Projection;
import io.juncture.federation.planner.selection.DeferredFragment;
import io.juncture.federation.planner.selection.Scope;
import io.juncture.federation.planner.selection.Wanted;
import io.juncture.federation.planner.selection.WantedField;
import io.juncture.federation.supergraph.SupergraphType;
import io.juncture.federation.supergraph.TypeKind;
import io.juncture.federation.supergraph.TypeRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles the client's selection to a projection of the merged objects. */
public final class ProjectionBuilder {

    /** Whatever it is, it is right. */
    private static final LeafType ANY = new LeafType(LeafType.Kind.CUSTOM, "JSON", Set.of(), Set.of());

    private final Scope scope;
    private final GraphQLSchema apiSchema;
    private final Deferrals deferrals;
    private final Map<List<Object>, Projection> built = new HashMap<>();
    private final Map<Deferrals.Deferral, DeferredPart> parts = new HashMap<>();
    private final Map<List<Object>, LayoutBuilder> unfilled = new HashMap<>();

    public ProjectionBuilder(Scope scope, GraphQLSchema apiSchema, Deferrals deferrals) {
        this.scope = scope;
        this.apiSchema = apiSchema;
        this.deferrals = deferrals;
    }

    /** One projection for all that select the same at one position, as fragments on many types do. */
    public Projection project(Wanted wanted, LayoutBuilder layout) {
        return project(wanted, List.of(), layout);
    }

    /** @param around where something may be denied in a deferred part, what is wanted of the same objects around it */
    private Projection project(Wanted wanted, List<Wanted> around, LayoutBuilder layout) {
        List<Object> key = List.of(wanted.shape(), around.stream().map(Wanted::shape).toList(), layout);
        Projection known = built.get(key);
        if (known == null) {
            known = build(wanted, around, layout);
            built.put(key, known);
        }
        return known;
    }

    private Projection build(Wanted wanted, List<Wanted> around, LayoutBuilder layout) {
        Map<String, List<Projection.Field>> byType = new LinkedHashMap<>();
        Set<String> hidden = new HashSet<>();
        Map<String, List<DeferredPart>> deferred = new HashMap<>();
        Set<String> types = new LinkedHashSet<>(layout.possibleTypes());
        if (!layout.isAbstract() || !wanted.dependsOnType(layout.typeName())) {
            types.add(layout.typeName());
        }
        for (String type : types) {
            if (apiSchema.getType(type) == null) {
                hidden.add(type);
            } else {
                scope.budget().spend();
                byType.put(type, fields(wanted, around, layout, type));
                Set<DeferredFragment> begun = wanted.collected(type).direct();
                if (!begun.isEmpty()) {
                    deferred.put(type, begun.stream().map(fragment -> part(fragment, wanted, around, layout)).toList());
                }
            }
        }
        return new Projection(layout.typeName(), byType, hidden, deferred);
    }

    private DeferredPart part(DeferredFragment fragment, Wanted parent, List<Wanted> aroundParent, LayoutBuilder layout) {
        Deferrals.Deferral deferral =
                deferrals.find(fragment, layout).orElseThrow(Deferrals.ImpossibleException::new);
        DeferredPart known = parts.get(deferral);
        if (known == null) {
            Wanted wanted = Wanted.of(scope, List.of(fragment.selections()), List.of(), true);
            List<Wanted> around = new ArrayList<>(aroundParent);
            around.add(parent);
            known = new DeferredPart(fragment.label(), deferral.after(),
                    project(wanted, scope.isFiltered() ? around : List.of(), layout));
            parts.put(deferral, known);
        }
        return known;
    }

    private List<Projection.Field> fields(Wanted wanted, List<Wanted> around, LayoutBuilder layout, String type) {
        return wanted.shownFor(type).stream().filter(field -> isVisible(type, field))
                .map(field -> field.isTypename() ? typename(field) : field(field, same(around, type, field), layout, type)).toList();
    }

    /**
     * Whether clients can ask objects of a type for a field. What a deferred fragment selects is also looked at for types
     * that the fragments around it leave out.
     */
    private boolean isVisible(String type, WantedField field) {
        return field.isMeta() || apiSchema.getType(type) instanceof GraphQLFieldsContainer container
                && container.getFieldDefinition(field.name()) != null;
    }

    private Projection.Field typename(WantedField field) {
        return field(field, Projection.Field.TYPENAME, "", new TypeRef("String", 0, 1, "String!"), Optional.empty(), Optional.empty());
    }

    /** The field under the same key around a deferred part, where the caller gets it there. */
    private static List<WantedField> same(List<Wanted> around, String type, WantedField field) {
        return around.stream().map(wanted -> wanted.collected(type)).flatMap(collected -> Stream.concat(collected.now().stream(),
                collected.later().values().stream().flatMap(List::stream)))
                .filter(other -> other.responseKey().equals(field.responseKey())).toList();
    }

    /** @param around the same field around a deferred part: a leaf that the caller gets there is the caller's in the part, too */
    private Projection.Field field(WantedField field, List<WantedField> around, LayoutBuilder layout, String type) {
        TypeRef declared = scope.type(type).fields().get(field.name());
        if (field.verdict() != Verdict.GRANTED && (around.isEmpty() || field.child().isPresent())) {
            return withheld(field, layout, declared);
        }
        Optional<LayoutBuilder.Slot> slot = layout.findForClient(type, field)
                .or(() -> layout.findForClient(layout.typeName(), field));
        int index = slot.map(LayoutBuilder.Slot::index).orElse(Projection.Field.ABSENT);
        String internalKey = slot.map(LayoutBuilder.Slot::key).orElse("");
        if (declared == null) {
            return field(field, index, internalKey, LayoutBuilder.ANY, Optional.of(ANY), Optional.empty());
        }
        Optional<Projection> below = slot.flatMap(LayoutBuilder.Slot::child)
                .map(child -> project(field.child().orElseThrow(),
                        around.stream().flatMap(same -> same.child().stream()).toList(), child));
        return field(field, index, internalKey, declared, leaf(scope.type(declared.name())), below);
    }

    /** Without a value. Where the field itself is not denied, what is below it tells what is. */
    private Projection.Field withheld(WantedField field, LayoutBuilder layout, TypeRef declared) {
        boolean denied = field.verdict() == Verdict.DENIED;
        Optional<Projection> below = denied ? Optional.empty() : field.child().map(child ->
                project(child, unfilled.computeIfAbsent(List.of(layout, field.responseKey(), declared.name()),
                        _ -> new LayoutBuilder(scope.type(declared.name())))));
        return field(field, denied ? Projection.Field.DENIED : Projection.Field.ABSENT, "", declared, Optional.empty(), below);
    }

    private static Projection.Field field(WantedField field, int slot, String internalKey, TypeRef type,
            Optional<LeafType> leaf, Optional<Projection> below) {
        String responseKey = field.responseKey().orElse(field.name());
        byte[] keyJson = ('"' + responseKey + "\":").getBytes(StandardCharsets.UTF_8);
        return new Projection.Field(responseKey, keyJson, field.name(), internalKey, slot, type, leaf, below,
                field.location());
    }

    private Optional<LeafType> leaf(SupergraphType type) {
        if (type.kind().composite()) {
            return Optional.empty();
        }
        if (type.kind() == TypeKind.ENUM) {
            Set<String> values = ((GraphQLEnumType) apiSchema.getType(type.name())).getValues().stream()
                    .map(GraphQLEnumValueDefinition::getName).collect(Collectors.toUnmodifiableSet());
            Set<String> hidden = new HashSet<>(type.values());
            hidden.removeAll(values);
            return Optional.of(new LeafType(LeafType.Kind.ENUM, type.name(), values, hidden));
        }
        return Optional.of(new LeafType(LeafType.Kind.of(type.name()), type.name(), Set.of(), Set.of()));
    }
}
