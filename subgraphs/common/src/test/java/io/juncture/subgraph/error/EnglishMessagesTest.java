package io.juncture.subgraph.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnglishMessagesTest {

  private final Locale usual = Locale.getDefault();

  record Input(@NotBlank String name, @Size(max = 5) String code) {}

  @AfterEach
  void usualLanguage() {
    Locale.setDefault(usual);
  }

  @Test
  void areEnglishWhateverTheMachinesLanguageIs() {
    for (Locale language : new Locale[] {Locale.GERMAN, Locale.of("tr", "TR"), Locale.ENGLISH}) {
      Locale.setDefault(language);
      var configuration = Validation.byDefaultProvider().configure();
      configuration.messageInterpolator(new EnglishMessages(configuration.getDefaultMessageInterpolator()));
      try (var validation = configuration.buildValidatorFactory()) {
        assertThat(validation.getValidator().validate(new Input(" ", "longer"))).extracting(ConstraintViolation::getMessage)
            .containsExactlyInAnyOrder("must not be blank", "size must be between 0 and 5");
      }
    }
  }
}
