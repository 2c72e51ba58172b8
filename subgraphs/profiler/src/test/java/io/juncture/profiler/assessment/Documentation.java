package io.juncture.profiler.assessment;

import graphql.language.DescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What people read about formulas: the page and the schema's descriptions, with single spaces instead of line breaks. */
public final class Documentation {

  private static final TypeDefinitionRegistry SCHEMA = schema();

  private Documentation() {}

  /** All of {@code SCORING.md}. */
  public static String page() {
    try {
      return flat(Files.readString(Path.of(System.getProperty("basedir", "."), "SCORING.md")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A row of a table, as the page has it. */
  public static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(cell).append(" |");
    }
    return row.toString();
  }

  /** A number as it is written, with so many decimals and a real minus sign. */
  public static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
  }

  /** A number as it is written, with no more decimals than it needs. */
  public static String number(double value) {
    return (value == Math.rint(value) ? number(value, 0) : Double.toString(value)).replace('-', '−');
  }

  /** The description of an enum's value. */
  public static String description(String type, Enum<?> value) {
    return SCHEMA.getTypeOrNull(type, EnumTypeDefinition.class).getEnumValueDefinitions().stream()
        .filter(definition -> definition.getName().equals(value.name()))
        .findFirst().map(Documentation::text).orElseThrow();
  }

  /** The description of an object's field. */
  public static String description(String type, String field) {
    return SCHEMA.getTypeOrNull(type, ObjectTypeDefinition.class).getFieldDefinitions().stream()
        .filter(definition -> definition.getName().equals(field))
        .findFirst().map(Documentation::text).orElseThrow();
  }

  /** The description of a type. */
  public static String description(String type) {
    return text((DescribedNode<?>) SCHEMA.getTypeOrNull(type));
  }

  private static String text(DescribedNode<?> node) {
    return Optional.ofNullable(node.getDescription()).map(description -> flat(description.getContent())).orElseThrow();
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static TypeDefinitionRegistry schema() {
    try (InputStream in = Documentation.class.getResourceAsStream("/schema/subgraphs/profiler.graphqls")) {
      return new SchemaParser().parse(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
