package io.juncture.gateway.rest.dialect;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON with placeholders.
 *
 * <p>A text that is nothing but <code>${name}</code> becomes the value of that name, with its type;
 * <code>${name?}</code> leaves the key out when there is no value, <code>${name:other}</code> takes {@code other} instead, and
 * without either the answer is {@code null}. Inside longer texts placeholders become text, and a text with a
 * <code>${name?}</code> that has no value is left out. Of a list of templates the first one counts that is not left out. The
 * key {@code *} puts the members of an object in its place.
 */
public sealed interface Template {

    /** The value, or empty when it is to be left out. */
    Optional<JsonNode> render(Map<String, JsonNode> values);

    /** The names of all placeholders. */
    Set<String> names();

    record Fixed(JsonNode value) implements Template {
        @Override
        public Optional<JsonNode> render(Map<String, JsonNode> values) {
            return Optional.of(value);
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }
    }

    record Placeholder(String name, boolean optional, Optional<String> otherwise) implements Template {
        @Override
        public Optional<JsonNode> render(Map<String, JsonNode> values) {
            JsonNode value = values.get(name);
            if (value != null) {
                return Optional.of(value);
            }
            if (otherwise.isPresent()) {
                return Optional.of(JsonNodeFactory.instance.stringNode(otherwise.get()));
            }
            return optional ? Optional.empty() : Optional.of(JsonNodeFactory.instance.nullNode());
        }

        @Override
        public Set<String> names() {
            return Set.of(name);
        }
    }

    record Text(String text) implements Template {
        @Override
        public Optional<JsonNode> render(Map<String, JsonNode> values) {
            if (PLACEHOLDER.matcher(text).results().anyMatch(match -> placeholder(match.group(1)).render(values).isEmpty())) {
                return Optional.empty();
            }
            String filled = PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                    placeholder(match.group(1)).render(values).map(JsonNode::asString).orElse("")));
            return Optional.of(JsonNodeFactory.instance.stringNode(filled));
        }

        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            PLACEHOLDER.matcher(text).results().forEach(match -> names.addAll(placeholder(match.group(1)).names()));
            return names;
        }
    }

    /** @param alternatives at least one */
    record FirstOf(List<Template> alternatives) implements Template {
        public FirstOf {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public Optional<JsonNode> render(Map<String, JsonNode> values) {
            return alternatives.stream().flatMap(template -> template.render(values).stream()).findFirst();
        }

        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            alternatives.forEach(template -> names.addAll(template.names()));
            return names;
        }
    }

    record Member(String key, Template value) {
    }

    record Composite(List<Member> members) implements Template {
        public Composite {
            members = List.copyOf(members);
        }

        @Override
        public Optional<JsonNode> render(Map<String, JsonNode> values) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Member member : members) {
                member.value().render(values).ifPresent(value -> {
                    if (member.key().equals("*") && value instanceof ObjectNode merged) {
                        object.setAll(merged);
                    } else {
                        object.set(member.key(), value);
                    }
                });
            }
            return Optional.of(object);
        }

        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            members.forEach(member -> names.addAll(member.value().names()));
            return names;
        }
    }

    Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    /** Reads a template from JSON or YAML. */
    @JsonCreator
    static Template of(JsonNode json) {
        if (json.isObject()) {
            List<Member> members = new ArrayList<>();
            json.propertyStream().forEach(entry -> members.add(new Member(entry.getKey(), of(entry.getValue()))));
            return new Composite(members);
        }
        if (json.isArray() && !json.isEmpty()) {
            return new FirstOf(json.valueStream().map(Template::of).toList());
        }
        return json.isString() ? of(json.asString()) : new Fixed(json);
    }

    /** Reads a template from a text. */
    static Template of(String text) {
        Matcher whole = PLACEHOLDER.matcher(text);
        if (whole.matches()) {
            return placeholder(whole.group(1));
        }
        return text.contains("${") ? new Text(text) : new Fixed(JsonNodeFactory.instance.stringNode(text));
    }

    private static Placeholder placeholder(String inner) {
        int colon = inner.indexOf(':');
        if (colon > 0) {
            return new Placeholder(inner.substring(0, colon), false, Optional.of(inner.substring(colon + 1)));
        }
        boolean optional = inner.endsWith("?");
        return new Placeholder(optional ? inner.substring(0, inner.length() - 1) : inner, optional, Optional.empty());
    }
}
