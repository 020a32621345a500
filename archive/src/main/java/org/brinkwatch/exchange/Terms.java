package org.brinkwatch.exchange;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the owners of imported data ask of those who pass it on. ACLED forbids to give others its
 * rows, so they are stripped unless the user keeps them for himself; all others want to be named.
 */
public final class Terms {
  private static final String UNSURE =
      "the terms of this data set are its owner's; see where you got it, and cite it";

  private static final Map<String, String> ATTRIBUTIONS =
      Map.of(
          "ACLED",
          "Armed Conflict Location & Event Data (ACLED), acleddata.com; its terms forbid giving"
              + " others its rows",
          "GDELT",
          "The GDELT Project, https://www.gdeltproject.org/",
          "UCDP GED",
          "UCDP Georeferenced Event Dataset, Uppsala Conflict Data Program, https://ucdp.uu.se/,"
              + " CC BY 4.0",
          "ICEWS",
          "ICEWS Coded Event Data, Harvard Dataverse, doi:10.7910/DVN/28075",
          "POLECAT",
          "POLECAT weekly data, Harvard Dataverse");

  private final boolean keepAcled;
  private final Set<String> seen = new TreeSet<>();
  private long stripped;

  /**
   * @param keepAcled for the user's own use alone
   */
  public Terms(boolean keepAcled) {
    this.keepAcled = keepAcled;
  }

  /** The rows that may go out, in their order. */
  public Iterator<ExportRow> allowed(Iterator<ExportRow> rows) {
    return new Iterator<>() {
      private @Nullable ExportRow next = advance();

      private @Nullable ExportRow advance() {
        while (rows.hasNext()) {
          ExportRow row = rows.next();
          if (!row.dataset().isEmpty()) {
            seen.add(row.dataset());
          }
          if (keepAcled || !row.dataset().equals(AcledRows.DATASET)) {
            return row;
          }
          stripped++;
        }
        return null;
      }

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public ExportRow next() {
        ExportRow row = next;
        if (row == null) {
          throw new NoSuchElementException();
        }
        next = advance();
        return row;
      }
    };
  }

  /** Rows of ACLED's that did not go out. */
  public long stripped() {
    return stripped;
  }

  /** A line for each data set that was met; to be printed, and passed on with the data. */
  public List<String> attributions() {
    return seen.stream()
        .map(dataset -> dataset + ": " + ATTRIBUTIONS.getOrDefault(dataset, UNSURE))
        .toList();
  }
}
