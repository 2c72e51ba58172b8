/** GraphQL controllers: they translate, and decide nothing. */
@NullMarked
package io.juncture.goals.graphql;

import org.jspecify.annotations.NullMarked;
