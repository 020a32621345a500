package org.brinkwatch.archive;

import java.util.List;
import org.brinkwatch.event.Claim;

/**
 * A claim as the machine coded it, and as it counts.
 *
 * @param claim with all that people set right
 * @param rejected whether it counts for nothing
 * @param corrections what was set right, in order
 */
public record CorrectedClaim(
    Claim machine, Claim claim, boolean rejected, List<Correction> corrections) {
  public CorrectedClaim {
    corrections = List.copyOf(corrections);
  }
}
