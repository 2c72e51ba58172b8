package io.juncture.gateway.rest.response;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /** The keys this object can have, those of merged members included. */
    public List<String> keys() {
        return members.stream().flatMap(member -> member.nest().map(List::of).orElseGet(() -> switch (member.placement()) {
            case Member.Placement.Key key -> List.of(key.name());
            case Member.Placement.Merged _ when member.shape() instanceof ObjectShape inner -> inner.keys();
            case Member.Placement.Merged _, Member.Placement.Lifted _ -> List.<String>of();
        }).stream()).toList();
    }

    /** The keys that would be written twice. */
    Set<String> collisions() {
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        Set<String> nests = new TreeSet<>();
        members.forEach(member -> member.nest().ifPresent(nests::add));
        nests.forEach(nest -> {
            List<Member> inner = members.stream().filter(member -> member.nest().filter(nest::equals).isPresent())
                    .map(member -> new Member(member.source(), member.placement(), java.util.Optional.empty(),
                            member.shape(), member.presence(), member.notFound(), member.nullable(),
                            member.conditional(), member.description())).toList();
            new ObjectShape(inner).collisions().forEach(key -> twice.add(nest + "." + key));
        });
        seen.addAll(nests);
        new ObjectShape(members.stream().filter(member -> member.nest().isEmpty()).toList()).keys()
                .forEach(key -> {
                    if (!seen.add(key)) {
                        twice.add(key);
                    }
                });
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
