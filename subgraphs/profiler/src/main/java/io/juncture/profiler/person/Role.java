package io.juncture.profiler.person;

import java.util.Locale;

/** What a person may do on the platform. */
public enum Role {
  LEARNER,
  TRAINER,
  MENTOR,
  COACH,
  ORG_ADMIN,
  DIRECTOR,
  ADMIN,
  PARTNER;

  /** The role's name in tokens and in the database. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with the name used in tokens and in the database. */
  public static Role of(String claim) {
    return valueOf(claim.toUpperCase(Locale.ROOT));
  }
}
