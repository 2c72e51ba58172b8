package io.juncture.profiler.assessment.aptitude;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All items that forms are made of. Each area has at least as many items as a form takes of it; ids and questions are unique.
 */
public final class ItemBank {

  private final Map<String, Item> byId = new LinkedHashMap<>();
  private final Map<Area, List<Item>> byArea = new EnumMap<>(Area.class);

  /**
   * @throws IllegalArgumentException naming the items that appear twice or the area that has too few
   */
  public ItemBank(List<Item> items) {
    Set<String> questions = new HashSet<>();
    for (Item item : items) {
      if (byId.put(item.id(), item) != null || !questions.add(item.question())) {
        throw new IllegalArgumentException("item " + item.id() + " is in the bank twice");
      }
    }
    byArea.putAll(items.stream().collect(Collectors.groupingBy(Item::area)));
    for (Area area : Area.values()) {
      if (items(area).size() < AptitudeForm.ITEMS_PER_AREA) {
        throw new IllegalArgumentException(
            "area " + area.key() + " has " + items(area).size() + " items, a form needs " + AptitudeForm.ITEMS_PER_AREA);
      }
    }
  }

  /** All items, area by area. */
  public List<Item> items() {
    return List.copyOf(byId.values());
  }

  /** The items of an area. */
  public List<Item> items(Area area) {
    return Collections.unmodifiableList(byArea.getOrDefault(area, List.of()));
  }

  /** The item with an id. */
  public Optional<Item> item(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
