package io.juncture.goals.goal;

import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads columns that the table declares {@code not null}. */
public final class Columns {

    private Columns() {
    }

    /**
     * The value of the column.
     *
     * @throws IllegalStateException when it is null after all
     */
    public static <T> T required(Readable row, String column, Class<T> type) {
        T value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }

    /** The moment in the column, in UTC. */
    public static OffsetDateTime time(Readable row, String column) {
        return required(row, column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
