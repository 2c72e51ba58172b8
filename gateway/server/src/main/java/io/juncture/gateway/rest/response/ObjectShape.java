package io.juncture.gateway.rest.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object, its members in the operation's order. */
public record ObjectShape(List<Member> members) implements Shape {

    public ObjectShape {
        members = List.copyOf(members);
    }

    @Override
    public JsonNode render(JsonNode value, Rendering rendering) {
        if (value.isNull()) {
            return value;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Member member : members) {
            JsonNode given = value.get(member.source());
            if (given != null) {
                place(member, given, object, rendering);
            }
        }
        return object;
    }

    /** The keys this object can have, those of merged members included. A key that is written twice is there twice. */
    public List<String> keys() {
        Stream<String> direct = members.stream().filter(member -> member.nest().isEmpty())
                .flatMap(member -> switch (member.placement()) {
                    case Member.Placement.Key key -> Stream.of(key.name());
                    case Member.Placement.Merged _ when member.shape() instanceof ObjectShape inner -> inner.keys().stream();
                    case Member.Placement.Merged _, Member.Placement.Lifted _ -> Stream.empty();
                });
        return Stream.concat(direct, nests().keySet().stream()).toList();
    }

    /** The members that go into objects around them, by the object's name, as members of that object. */
    public Map<String, ObjectShape> nests() {
        Map<String, List<Member>> inner = new LinkedHashMap<>();
        members.forEach(member -> member.nest().ifPresent(name ->
                inner.computeIfAbsent(name, _ -> new ArrayList<>()).add(member.withoutNest())));
        Map<String, ObjectShape> nests = new LinkedHashMap<>();
        inner.forEach((name, nested) -> nests.put(name, new ObjectShape(nested)));
        return nests;
    }

    /** The keys that would be written twice. */
    Set<String> collisions() {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        keys().stream().filter(key -> !seen.add(key)).forEach(twice::add);
        nests().forEach((name, nested) -> nested.collisions().forEach(key -> twice.add(name + "." + key)));
        return twice;
    }

    private static void place(Member member, JsonNode given, ObjectNode object, Rendering rendering) {
        if (given.isNull() && member.notFound().isPresent()) {
            throw new Absent(member.notFound().get());
        }
        JsonNode written = member.shape().render(given, rendering);
        if (leftOut(member.presence(), written)) {
            return;
        }
        switch (member.placement()) {
            case Member.Placement.Lifted lifted -> rendering.lift(lifted.name(), written);
            case Member.Placement.Key key -> target(member, object).set(key.name(), written);
            case Member.Placement.Merged _ -> {
                if (written instanceof ObjectNode inner) {
                    target(member, object).setAll(inner);
                }
            }
        }
    }

    private static ObjectNode target(Member member, ObjectNode object) {
        return member.nest().map(name -> object.get(name) instanceof ObjectNode nested ? nested : object.putObject(name))
                .orElse(object);
    }

    private static boolean leftOut(Member.Presence presence, JsonNode written) {
        return switch (presence) {
            case ALWAYS -> false;
            case NOT_NULL -> written.isNull();
            case NOT_EMPTY -> written.isNull() || written.isContainer() && written.isEmpty();
        };
    }
}
