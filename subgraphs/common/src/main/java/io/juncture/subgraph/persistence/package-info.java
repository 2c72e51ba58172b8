/** PostgreSQL: counting statements, loading demo data. */
@NullMarked
package io.juncture.subgraph.persistence;

import org.jspecify.annotations.NullMarked;
