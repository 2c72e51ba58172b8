package io.juncture.subgraph.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts what one statement found into the order a batch asked for. */
public final class Entities {

  private Entities() {}

  /**
   * The entities in the order of the keys.
   *
   * @param keys the keys of a batch, with or without repetitions
   * @param found what was found, in any order
   * @param keyOf the key of an entity
   * @return as many elements as keys; {@code null} for a key without entity, which is how GraphQL knows it
   */
  public static <K, E> List<@Nullable E> inOrder(List<K> keys, Collection<E> found, Function<E, K> keyOf) {
    Map<K, E> byKey = HashMap.newHashMap(found.size());
    found.forEach(entity -> byKey.put(keyOf.apply(entity), entity));
    List<@Nullable E> ordered = new ArrayList<>(keys.size());
    keys.forEach(key -> ordered.add(byKey.get(key)));
    return ordered;
  }
}
