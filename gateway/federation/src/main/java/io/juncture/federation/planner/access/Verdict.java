package io.juncture.federation.planner.access;

import graphql.language.Field;
import java.util.Collection;

/** Whether a caller gets a selected field. It is written on the nodes of a filtered operation, where only the planner sees it. */
public enum Verdict {

    /** The caller may see it. */
    GRANTED,
    /** The caller gets nothing that was selected below it, so it is not fetched. */
    EMPTIED,
    /** The caller may not see it. */
    DENIED;

    private static final String KEY = "juncture.verdict";

    Field writeOn(Field field) {
        return this == GRANTED ? field : field.transform(f -> f.additionalData(KEY, name()));
    }

    public static Verdict on(Field field) {
        String written = field.getAdditionalData().get(KEY);
        return written == null ? GRANTED : valueOf(written);
    }

    /** The verdict on what several nodes select together: what one of them may, all may. */
    public static Verdict on(Collection<Field> nodes) {
        return nodes.stream().map(Verdict::on).reduce(DENIED, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
}
