package io.juncture.profiler.partner;

import java.util.List;

/**
 * An organization whose systems call the platform.
 *
 * @param id the subject of its tokens; never that of a person
 * @param name what it is called
 * @param tier how much it may ask
 * @param scopes what it may do
 */
record Partner(String id, String name, PartnerTier tier, List<PartnerScope> scopes) {

  Partner {
    scopes = List.copyOf(scopes);
  }

  /** Requests in an hour. */
  public int hourlyLimit() {
    return tier.hourlyLimit();
  }
}
