package org.brinkwatch.event;

import java.util.List;

/**
 * What a codebook calls an act.
 *
 * @param mode the kind of act within its type, in the codebook's words; empty where it has none
 * @param contexts what the act is about ("military", "economic"), sorted
 * @param cameo the CAMEO code that exports use; leading zeros count
 * @param intensity -10 (conflict) to +10 (cooperation), on Goldstein's scale
 */
public record Coding(
    EventType type, String mode, List<String> contexts, String cameo, double intensity) {
  public Coding {
    contexts = List.copyOf(contexts);
  }
}
