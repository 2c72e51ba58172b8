package io.juncture.subgraph.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The person a request acts for, as the access token says. Resolvers take it as {@code @ContextValue Caller caller}.
 *
 * @param id the canonical person id, for example {@code user-123}
 * @param roles lower-case role names, for example {@code learner}
 * @param organization the id of the organization the person belongs to
 */
public record Caller(String id, Set<String> roles, Optional<String> organization) {

  /** The caller's name in the GraphQL context; the parameter of a resolver must be called so. */
  public static final String KEY = "caller";

  /** The role of those who administer the platform. */
  public static final String ADMIN = "admin";

  public Caller {
    roles = Set.copyOf(roles);
  }

  static Caller of(Jwt token) {
    List<String> roles = token.getClaimAsStringList("roles");
    return new Caller(token.getSubject(), roles == null ? Set.of() : Set.copyOf(roles),
        Optional.ofNullable(token.getClaimAsString("org")));
  }

  /** Whether this is the person with the canonical id. */
  public boolean is(String personId) {
    return id.equals(personId);
  }

  /** Whether the caller has the role. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether the caller administers the platform. */
  public boolean isAdmin() {
    return has(ADMIN);
  }

  /** Whether the caller is the person or administers the platform. */
  public boolean isSelfOrAdmin(String personId) {
    return is(personId) || isAdmin();
  }
}
