package io.juncture.profiler.identity;

import io.juncture.profiler.person.Role;
import java.util.List;
import java.util.Map;

/**
 * Whose access token it is.
 *
 * @param id the claim {@code sub}
 * @param roles what they may do everywhere
 * @param scope what the token is good for beyond that, names with a space between them; empty for nothing
 * @param claims further claims: texts, numbers and lists of texts
 */
public record TokenSubject(String id, List<Role> roles, String scope, Map<String, ?> claims) {

  public TokenSubject {
    roles = List.copyOf(roles);
    claims = Map.copyOf(claims);
  }
}
