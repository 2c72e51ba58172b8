package io.juncture.subgraph.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whom a request acts for, as the access token says: a person, or a system. Resolvers take it as {@code @ContextValue Caller caller}.
 *
 * @param id the canonical person id, for example {@code user-123}, or the system's
 * @param roles lower-case role names, for example {@code learner}
 * @param scopes what the token is good for; {@link #PERSON} in those of people
 * @param organization the id of the organization the person belongs to
 * @param client the id of the credentials that a system was given the token for
 */
public record Caller(String id, Set<String> roles, Set<String> scopes, Optional<String> organization, Optional<String> client) {

  /** The caller's name in the GraphQL context; the parameter of a resolver must be called so. */
  public static final String KEY = "caller";

  /** The scope that all tokens of people have, and no token of a system. */
  public static final String PERSON = "account";

  /** The role of those who administer the platform. */
  public static final String ADMIN = "admin";

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** A person. */
  public Caller(String id, Set<String> roles, Optional<String> organization) {
    this(id, roles, Set.of(PERSON), organization, Optional.empty());
  }

  static Caller of(Jwt token) {
    List<String> roles = token.getClaimAsStringList("roles");
    String scope = token.getClaimAsString("scope");
    return new Caller(token.getSubject(),
        roles == null ? Set.of() : Set.copyOf(roles),
        scope == null ? Set.of() : Arrays.stream(scope.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet()),
        Optional.ofNullable(token.getClaimAsString("org")),
        Optional.ofNullable(token.getClaimAsString("client_id")));
  }

  /** Whether it is a person, and not a system. */
  public boolean isPerson() {
    return scopes.contains(PERSON);
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
