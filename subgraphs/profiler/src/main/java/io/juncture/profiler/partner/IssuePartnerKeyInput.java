package io.juncture.profiler.partner;

import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A key to be issued.
 *
 * @param partnerId whose it is
 * @param allowedNetworks addresses or networks it may be used from; empty for everywhere
 */
record IssuePartnerKeyInput(
    String partnerId, @Size(max = 50, message = "must be at most {max} networks") List<@Network String> allowedNetworks) {}
