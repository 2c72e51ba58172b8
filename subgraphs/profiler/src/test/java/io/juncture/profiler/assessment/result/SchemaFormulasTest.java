package io.juncture.profiler.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.juncture.profiler.assessment.aptitude.Area;
import io.juncture.profiler.assessment.behaviour.Trait;
import io.juncture.profiler.assessment.behaviour.TraitNorm;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers in the schema's descriptions are those that are computed with. */
class SchemaFormulasTest {

  private static final TypeDefinitionRegistry SCHEMA = schema();

  @ParameterizedTest
  @EnumSource
  void aTracksParts(Track track) {
    TrackProfile profile = TrackProfile.of(track);
    String parts = Stream.concat(
            Arrays.stream(Area.values()).filter(profile.abilities()::containsKey)
                .map(area -> area.key() + " " + profile.abilities().get(area)),
            Arrays.stream(Trait.values()).filter(profile.dispositions()::containsKey)
                .map(trait -> trait.key() + " " + profile.dispositions().get(trait)))
        .map(part -> part.replace('_', ' '))
        .collect(Collectors.joining(", ", "Parts: ", "."));
    assertThat(description("ProfilerTrack", track)).endsWith(parts);
  }

  @ParameterizedTest
  @EnumSource
  void aTraitsNorm(Trait trait) {
    TraitNorm norm = TraitNorm.of(trait);
    assertThat(description("ProfilerTrait", trait)).endsWith(String.format(Locale.ROOT, "Norm: mean %.0f, deviation %.0f, reliability %.2f.",
        norm.mean(), norm.deviation(), norm.reliability()));
  }

  private static String description(String type, Enum<?> value) {
    return SCHEMA.getTypeOrNull(type, EnumTypeDefinition.class).getEnumValueDefinitions().stream()
        .filter(definition -> definition.getName().equals(value.name()))
        .map(definition -> definition.getDescription().getContent())
        .collect(Collectors.joining());
  }

  private static TypeDefinitionRegistry schema() {
    try (InputStream in = SchemaFormulasTest.class.getResourceAsStream("/schema/subgraphs/profiler.graphqls")) {
      return new SchemaParser().parse(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
