package io.juncture.gateway.rest.response;

import java.util.Optional;

/**
 * A field of an object.
 *
 * @param source      its key in the GraphQL response
 * @param placement   where it goes
 * @param nest        the object around it, if any
 * @param shape       how its value is written
 * @param presence    when it is left out
 * @param notFound    present when {@code null} means 404; the text is what the client reads, empty for the dialect's
 * @param nullable    whether the schema allows {@code null}
 * @param conditional whether the operation may leave it out: {@code @include}, {@code @skip}, a type condition
 * @param description what the schema says about it; may be empty
 */
public record Member(String source, Placement placement, Optional<String> nest, Shape shape, Presence presence,
        Optional<String> notFound, boolean nullable, boolean conditional, String description) {

    Member withoutNest() {
        return new Member(source, placement, Optional.empty(), shape, presence, notFound, nullable, conditional, description);
    }

    /** Where a field goes. */
    public sealed interface Placement {

        /** Under a key. */
        record Key(String name) implements Placement {
        }

        /** Its members go to its parent. */
        record Merged() implements Placement {
        }

        /** Out of the body. */
        record Lifted(String name) implements Placement {
        }
    }

    /** When a field is left out. */
    public enum Presence {
        ALWAYS, NOT_NULL, NOT_EMPTY
    }
}
