package io.juncture.federation.random;

import io.juncture.federation.composition.contract.Contract;
import io.juncture.federation.random.Parts.Field;
import io.juncture.federation.random.Parts.Kind;
import io.juncture.federation.random.Parts.Role;
import io.juncture.federation.random.Parts.Sub;
import io.juncture.federation.random.Parts.SubField;
import io.juncture.federation.random.Parts.SubType;
import io.juncture.federation.random.Parts.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A graph while it is being made up: what clients will see, and what each subgraph has of it. */
final class Draft {

    final Rand rand;
    final Set<Feature> features = EnumSet.noneOf(Feature.class);
    final Map<String, Type> types = new LinkedHashMap<>();
    final List<Sub> subs = new ArrayList<>();
    /** What clients see of what {@code @inaccessible} would hide. */
    Contract contract = Contract.NONE;

    Draft(Rand rand) {
        this.rand = rand;
    }

    Type type(String name, Kind kind) {
        return types.computeIfAbsent(name, _ -> new Type(name, kind));
    }

    List<Type> all(Kind kind) {
        return types.values().stream().filter(type -> type.kind == kind).toList();
    }

    /** The subgraphs that have a type. */
    List<Sub> hosts(Type type) {
        return subs.stream().filter(sub -> sub.types.containsKey(type.name)).toList();
    }

    /** The subgraphs that find objects of a type by a key. */
    List<Sub> enterable(Type type) {
        return hosts(type).stream().filter(sub -> sub.types.get(type.name).directives.stream()
                .anyMatch(d -> d.startsWith("@key") && !d.contains("resolvable"))).toList();
    }

    /** Whether only certain subgraphs may have a type. */
    boolean isBound(String name) {
        Type type = types.get(name);
        return type != null && (type.entityInterface || type.implementsEntityInterface);
    }

    /** The subgraphs that resolve a field. */
    List<Sub> resolvers(Type type, Field field) {
        return subs.stream().filter(sub -> role(sub, type, field).equals(Optional.of(Role.RESOLVES))).toList();
    }

    /** The subgraphs that answer a field, be it only while no label is active. */
    List<Sub> answerers(Type type, Field field) {
        return subs.stream().filter(sub -> role(sub, type, field)
                .filter(role -> role == Role.RESOLVES || role == Role.OVERRIDDEN && field.progressive).isPresent()).toList();
    }

    Optional<Role> role(Sub sub, Type type, Field field) {
        return Optional.ofNullable(sub.types.get(type.name)).map(t -> t.fields.get(field.name)).map(f -> f.role);
    }

    /**
     * Whether a field may fail, or be null although its type does not allow it: not where others are computed from it.
     * Nor may it take an object along of which something is required: the gateway asks for both at once, so that the one
     * gets lost with the other, and not so in the monolith.
     */
    boolean mayBeLost(Field field) {
        return !field.solid && !(features.contains(Feature.REQUIRES_NESTED) && field.wrap.contains("!"));
    }

    /** Puts a field into a subgraph, with all that its type needs. */
    SubField place(Sub sub, Type type, Field field, Role role) {
        type.fields.put(field.name, field);
        SubType here = sub.types.computeIfAbsent(type.name, _ -> new SubType(type));
        SubField placed = here.fields.computeIfAbsent(field.name, _ -> new SubField(field, role));
        if (role == Role.EXTERNAL) {
            placed.directives.add("@external");
        }
        need(sub, field.base);
        return placed;
    }

    /** Makes a field shareable wherever it is resolved. */
    void share(Type type, Field field) {
        resolvers(type, field).stream().filter(sub -> !sub.federation1).map(sub -> sub.types.get(type.name))
                .filter(here -> !here.directives.contains("@shareable"))
                .forEach(here -> here.fields.get(field.name).directives.add("@shareable"));
    }

    /** Gives a subgraph a type that it refers to. */
    void need(Sub sub, String name) {
        Type type = types.get(name);
        if (type == null || sub.types.containsKey(name)) {
            return;
        }
        SubType here = new SubType(type);
        sub.types.put(name, here);
        switch (type.kind) {
            case ENTITY -> key(sub, type, rand.pick(type.keys), !sub.federation1 && rand.chance(25));
            case VALUE -> {
                if (!sub.federation1) {
                    here.directives.add("@shareable");
                }
                type.fields.values().forEach(field -> place(sub, type, field, Role.RESOLVES));
            }
            case INTERFACE -> commonAndOthers(type).forEach(member -> need(sub, member));
            case UNION -> {
                here.members.addAll(commonAndOthers(type));
                here.members.forEach(member -> need(sub, member));
            }
            case SPLIT_VALUE, ROOT -> { }
        }
    }

    /** What subgraphs share must be able to have the same type everywhere. */
    private Set<String> commonAndOthers(Type type) {
        Set<String> members = new LinkedHashSet<>(rand.some(type.members, 0, type.members.size()));
        members.add(type.members.iterator().next());
        return members;
    }

    /** Gives a subgraph's type a key. */
    void key(Sub sub, Type type, String fields, boolean unresolvable) {
        SubType here = sub.types.computeIfAbsent(type.name, _ -> new SubType(type));
        here.directives.add("@key(fields: \"" + fields + "\"" + (unresolvable ? ", resolvable: false" : "") + ")");
        if (unresolvable) {
            features.add(Feature.KEY_NOT_RESOLVABLE);
        }
        for (String name : fields.replaceAll("\\{[^}]*}", "").trim().split("\\s+")) {
            place(sub, type, type.fields.get(name), Role.RESOLVES);
        }
    }
}
