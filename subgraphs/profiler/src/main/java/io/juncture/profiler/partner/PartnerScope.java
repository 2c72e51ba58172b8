package io.juncture.profiler.partner;

import java.util.Arrays;
import java.util.Optional;

/** What a partner may be allowed to do. */
enum PartnerScope {
  CANDIDATES_IMPORT("candidates:import"),
  ASSESSMENTS_ASSIGN("assessments:assign"),
  REPORTS_READ("reports:read"),
  REPORTS_PII("reports:pii");

  private final String claim;

  PartnerScope(String claim) {
    this.claim = claim;
  }

  /** The scope's name in tokens. */
  String claim() {
    return claim;
  }

  /** The scope with that name in tokens. */
  static Optional<PartnerScope> of(String claim) {
    return Arrays.stream(values()).filter(scope -> scope.claim.equals(claim)).findFirst();
  }
}
