package org.brinkwatch.forecast;

import java.time.LocalDate;
import org.brinkwatch.watch.Dyad;

/**
 * A dyad at the start of a week.
 *
 * @param day the first day of what is to be forecast
 */
record Row(Dyad dyad, int week, LocalDate day, float[] features, Past past, Outcomes.Hits hits) {}
