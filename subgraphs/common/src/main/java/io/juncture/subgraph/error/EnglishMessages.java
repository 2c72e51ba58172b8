package io.juncture.subgraph.error;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** Tells what is wrong with an input in English, as everything else is told, whatever the machine's language is. */
public record EnglishMessages(MessageInterpolator usual) implements MessageInterpolator {

  @Override
  public String interpolate(String template, Context context) {
    return usual.interpolate(template, context, Locale.ROOT);
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return interpolate(template, context);
  }
}
