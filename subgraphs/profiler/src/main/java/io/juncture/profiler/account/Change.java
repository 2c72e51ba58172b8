package io.juncture.profiler.account;

import java.util.Optional;

/**
 * One column's new value.
 *
 * @param column of a table, a name from this program and never from a client
 * @param value empty to clear it
 * @param type of the column
 */
record Change(String column, Optional<Object> value, Class<?> type) {}
