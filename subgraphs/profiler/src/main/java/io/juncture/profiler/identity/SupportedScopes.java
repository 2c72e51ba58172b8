package io.juncture.profiler.identity;

import java.util.List;

/**
 * Values of the claim {@code scope} beside the account's own; others who have tokens issued declare beans of this type.
 *
 * @param names as tokens have them
 */
public record SupportedScopes(List<String> names) {

  public SupportedScopes {
    names = List.copyOf(names);
  }
}
