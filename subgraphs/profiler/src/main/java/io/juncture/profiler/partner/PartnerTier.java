package io.juncture.profiler.partner;

/** How much a partner may ask. */
enum PartnerTier {
  STANDARD(1_000),
  ENTERPRISE(10_000);

  private final int hourlyLimit;

  PartnerTier(int hourlyLimit) {
    this.hourlyLimit = hourlyLimit;
  }

  /** Requests in an hour. */
  int hourlyLimit() {
    return hourlyLimit;
  }
}
