package io.juncture.goals.graphql;

import io.juncture.subgraph.error.SubgraphException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of goals as clients send them. What is no UUID belongs to no goal. */
final class GoalIds {

    private static final Pattern CANONICAL = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private GoalIds() {
    }

    /** The id as this subgraph writes it. */
    static String canonical(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The ids that may belong to goals, without repetitions. */
    static List<UUID> parse(List<String> ids) {
        return ids.stream().map(GoalIds::parse).flatMap(Optional::stream).distinct().toList();
    }

    /**
     * An id that must belong to a goal.
     *
     * @throws SubgraphException {@code NOT_FOUND} when it cannot
     */
    static UUID require(String id) {
        return parse(id).orElseThrow(() -> SubgraphException.notFound("Goal not found"));
    }

    private static Optional<UUID> parse(String id) {
        return CANONICAL.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }
}
