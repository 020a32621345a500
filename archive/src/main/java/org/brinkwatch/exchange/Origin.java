package org.brinkwatch.exchange;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which row of which data set something is.
 *
 * @param dataset {@code ICEWS}, {@code GDELT}, {@code POLECAT}, {@code ACLED}, {@code UCDP GED}
 * @param id the data set's own
 * @param day part of the identity where ids are not unique without it (ICEWS, POLECAT); else empty
 * @param version grows when the row is corrected, and sorts as text; empty where the data set does
 *     not say
 */
public record Origin(String dataset, String id, Optional<LocalDate> day, String version) {
  /** The same for the same row in every file and version: what to upsert by. */
  public String key() {
    String name = dataset.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    return name + ":" + id + day.map(date -> ":" + date).orElse("");
  }
}
