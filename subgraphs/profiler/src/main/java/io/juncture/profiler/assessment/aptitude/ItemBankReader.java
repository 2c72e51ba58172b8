package io.juncture.profiler.assessment.aptitude;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the item bank from the class path: {@code assessment/aptitude/<area>.yaml}, one file an area. */
public final class ItemBankReader {

  private static final YAMLMapper YAML = YAMLMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .build();

  private record AreaFile(int version, List<ItemEntry> items) {}

  private record ItemEntry(
      String id, double discrimination, double difficulty, String question, List<String> options, Option key, String because) {

    Item item(Area area) {
      return new Item(id, area, new ItemCurve(discrimination, difficulty), question, options, key, because);
    }
  }

  private ItemBankReader() {}

  /**
   * Reads and checks the bank.
   *
   * @throws IllegalStateException naming the file, when one is missing or not well-formed
   * @throws IllegalArgumentException naming the item or area at fault
   */
  public static ItemBank read() {
    return new ItemBank(Arrays.stream(Area.values()).flatMap(ItemBankReader::items).toList());
  }

  private static Stream<Item> items(Area area) {
    String resource = "/assessment/aptitude/" + area.key() + ".yaml";
    try (InputStream in = ItemBankReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return items(area, resource, in).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  static List<Item> items(Area area, String resource, InputStream in) {
    try {
      return YAML.readValue(in, AreaFile.class).items().stream().map(entry -> entry.item(area)).toList();
    } catch (JacksonException e) {
      throw new IllegalStateException(resource + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
