package io.juncture.profiler.assessment.aptitude;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The items that one session gets, in the order in which they are shown.
 *
 * @param items thirty when assembled: five an area; fewer when some were withdrawn later
 */
public record AptitudeForm(List<Item> items) {

  /** How many items a form takes of each area, one from each of as many layers of difficulty. */
  public static final int ITEMS_PER_AREA = 5;

  public AptitudeForm {
    items = List.copyOf(items);
  }

  /**
   * The form of a session. Each area's items, ordered by difficulty, are cut into five layers of (nearly) the same size, and one
   * item is taken from each, so that all forms are about equally hard in every area. The easier layers come first; within a
   * layer the areas are mixed. Which items, and their order, follow from the seed alone: the smallest SHA-256 of seed and item
   * id wins. A change of the bank changes forms, so a session keeps the ids of its items.
   *
   * @param seed the session's own, for example its id
   */
  public static AptitudeForm of(ItemBank bank, String seed) {
    Comparator<Item> drawn = Comparator.comparing(item -> digest(seed, item.id()));
    List<Item> form = new ArrayList<>();
    for (int layer = 0; layer < ITEMS_PER_AREA; layer++) {
      int index = layer;
      Arrays.stream(Area.values())
          .map(area -> layer(bank.items(area), index).stream().min(drawn).orElseThrow())
          .sorted(drawn)
          .forEach(form::add);
    }
    return new AptitudeForm(form);
  }

  /**
   * The form of a session that was begun earlier. Items that were withdrawn from the bank since are left out: they are asked no more
   * and do not count, and the others speak for themselves with a larger standard error.
   *
   * @param ids the ids of the items that it had, in their order
   */
  public static AptitudeForm restored(ItemBank bank, List<String> ids) {
    return new AptitudeForm(ids.stream().flatMap(id -> bank.item(id).stream()).toList());
  }

  private static List<Item> layer(List<Item> items, int layer) {
    List<Item> ordered = items.stream()
        .sorted(Comparator.comparingDouble((Item item) -> item.curve().difficulty()).thenComparing(Item::id))
        .toList();
    return ordered.subList(layer * ordered.size() / ITEMS_PER_AREA, (layer + 1) * ordered.size() / ITEMS_PER_AREA);
  }

  private static String digest(String seed, String id) {
    try {
      byte[] text = (seed + '\n' + id).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
