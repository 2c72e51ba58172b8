package io.juncture.federation.testing;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects above a field that have a name.
 *
 * @param row   the nearest one's name
 * @param above those above it; none for null
 */
record Ancestors(String row, @Nullable Ancestors above) {

    /** A value whose fields know what is above them: streams are left alone, as are leaves. */
    static @Nullable Object below(DataFetchingEnvironment environment, @Nullable Object value) {
        boolean named = environment.getSource() instanceof Map<?, ?> source && source.containsKey(Rule.ROW);
        return !named || value == null || value instanceof DataFetcherResult<?>
                || !(GraphQLTypeUtil.unwrapAll(environment.getFieldType()) instanceof GraphQLCompositeType) ? value
                : DataFetcherResult.newResult().data(value).localContext(new Ancestors(
                        String.valueOf(((Map<?, ?>) environment.getSource()).get(Rule.ROW)), environment.getLocalContext())).build();
    }

    /** What is said of the nearest object that anything is said of. */
    static String text(DataFetchingEnvironment environment, Map<String, String> texts) {
        Ancestors here = environment.getLocalContext();
        while (here != null && !texts.containsKey(here.row())) {
            here = here.above();
        }
        return here == null ? "null" : texts.get(here.row());
    }
}
