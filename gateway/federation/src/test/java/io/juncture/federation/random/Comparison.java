package io.juncture.federation.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * Compares a federated answer with the monolith's: the data byte for byte, keys in the same order.
 *
 * <p>Errors are compared less strictly, because federation may rightly report more or other ones: a subgraph reports a
 * non-null violation in its own words and the gateway then finds nothing to report; a field that fails is asked of a
 * subgraph once for many places, or is asked again as the input of another one; entities that a subgraph does not know
 * are null without an error of their own, and the monolith reports the non-null violations below them one by one. What
 * must agree: each of the gateway's errors has a path that leads to a place where errors made the monolith's answer null,
 * too, and none is said twice; and for each such place the gateway has one; it may end there, or go on to another cause, which
 * may also be that something is denied: what is null has one error (GraphQL specification, Handling Execution Errors). An enum
 * value or an object of a type that is hidden from clients becomes null without an error, because it is no subgraph's
 * fault; the monolith, which does not know it at all, reports one. Who may see nothing of what was asked for may get no data.
 */
final class Comparison {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HIDDEN = List.of("Invalid input for enum", "must resolve to an Object type");

    /** The message of what a caller may not see. */
    static final String DENIED = "Unauthorized field or type";

    private Comparison() {
    }

    static Verdict compare(String expected, String actual, List<String> calls, AccessMarks marks) {
        return new Verdict(kind(expected, actual, marks), expected, actual, List.copyOf(calls));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> errors(Map<?, ?> response) {
        return response.get("errors") instanceof List<?> errors ? (List<Map<String, Object>>) errors : List.of();
    }

    private static Verdict.Kind kind(String expected, String actual, AccessMarks marks) {
        Map<?, ?> monolith = JSON.readValue(expected, Map.class);
        Map<?, ?> gateway = JSON.readValue(actual, Map.class);
        if (!monolith.containsKey("data") || errors(monolith).stream().anyMatch(Comparison::isLate)) {
            return gateway.containsKey("data") ? Verdict.Kind.ACCEPTED : Verdict.Kind.INVALID;
        }
        if (!gateway.containsKey("data")) {
            return Verdict.Kind.REFUSED;
        }
        boolean nothing = gateway.get("data") == null && withheld(monolith.get("data"), marks);
        String data = "{\"data\":" + (nothing ? "null" : JSON.writeValueAsString(monolith.get("data")));
        if (!actual.equals(data + "}") && !actual.startsWith(data + ",\"errors\":")) {
            return Verdict.Kind.DATA;
        }
        if (!agreeOnDenials(monolith, gateway, marks)) {
            return Verdict.Kind.DENIED;
        }
        Set<List<Object>> explained = new HashSet<>();
        Set<List<Object>> causes = new HashSet<>();
        for (Map<String, Object> error : errors(gateway).stream().filter(error -> !isDenial(error)).toList()) {
            Optional<List<Object>> place = nullOnTheWay(gateway.get("data"), error.get("path"));
            if (place.isEmpty()) {
                return Verdict.Kind.WRONG_PATH;
            }
            if (!causes.add(Arrays.asList(error.get("path"), error.get("message")))) {
                return Verdict.Kind.NEEDLESS_ERROR;
            }
            explained.add(place.get());
        }
        Set<List<Object>> known = places(monolith, errors(monolith).stream());
        Set<List<Object>> wanted = places(monolith, visible(monolith, marks));
        wanted.removeAll(places(monolith, errors(monolith).stream().filter(Comparison::isDenial)));
        return !explained.containsAll(wanted) ? Verdict.Kind.MISSING_ERROR
                : known.containsAll(explained) ? Verdict.Kind.SAME : Verdict.Kind.NEEDLESS_ERROR;
    }

    /** Whether the caller may see nothing of what was asked for. */
    static boolean withheld(@Nullable Object data, AccessMarks marks) {
        return data instanceof Map<?, ?> roots && roots.keySet().stream().allMatch(root -> marks.withholds(List.of(root)));
    }

    private static Set<List<Object>> places(Map<?, ?> response, Stream<Map<String, Object>> errors) {
        return errors.flatMap(error -> nullOnTheWay(response.get("data"), error.get("path")).stream()).collect(Collectors.toSet());
    }

    private static Stream<Map<String, Object>> visible(Map<?, ?> monolith, AccessMarks marks) {
        return errors(monolith).stream().filter(error -> !isDenial(error) && !marks.withholds((List<?>) error.get("path"))
                && HIDDEN.stream().noneMatch(String.valueOf(error.get("message"))::contains));
    }

    private static boolean isDenial(Map<String, Object> error) {
        return DENIED.equals(error.get("message"));
    }

    /** What the monolith denies is denied; more may be, because the gateway decides before it knows what objects there are. */
    private static boolean agreeOnDenials(Map<?, ?> monolith, Map<?, ?> gateway, AccessMarks marks) {
        List<List<?>> denied = errors(gateway).stream().filter(Comparison::isDenial).<List<?>>map(e -> (List<?>) e.get("path")).toList();
        return denied.stream().allMatch(marks::denies) && new HashSet<>(denied).size() == denied.size()
                && errors(monolith).stream().filter(Comparison::isDenial)
                        .allMatch(error -> denied.contains(AccessMarks.keys((List<?>) error.get("path"))));
    }

    /** The monolith finds out only in the resolver that a {@code @oneOf} input is not valid. */
    private static boolean isLate(Map<String, Object> error) {
        return String.valueOf(error.get("message")).contains("OneOf type");
    }

    /** Where a path meets null, at its end or above. */
    private static Optional<List<Object>> nullOnTheWay(@Nullable Object data, @Nullable Object path) {
        List<Object> way = new ArrayList<>();
        Object here = data;
        for (Object step : path instanceof List<?> steps ? steps : List.of()) {
            if (here == null) {
                break;
            }
            way.add(step);
            here = switch (here) {
                case List<?> list when step instanceof Integer index && index < list.size() -> list.get(index);
                case Map<?, ?> object when object.containsKey(step) -> object.get(step);
                default -> step;
            };
        }
        return here == null ? Optional.of(way) : Optional.empty();
    }
}
