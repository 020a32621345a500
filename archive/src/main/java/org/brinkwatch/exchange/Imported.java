package org.brinkwatch.exchange;

import java.util.List;
import java.util.OptionalInt;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.DateRange;
import org.brinkwatch.event.Deed;

/**
 * A row of a data set of others, as a deed: reported and coded elsewhere, without evidence of ours.
 *
 * @param deed its event is the origin's key; its target is {@link #NOBODY} where the row has none
 * @param details what the deed has no room for
 * @param flags what is doubtful: unknown or ambiguous countries, places that could not be used
 */
public record Imported(Origin origin, Deed deed, Details details, List<String> flags)
    implements Incoming {
  /** The other side of a row that names one side alone. */
  public static final Actor NOBODY = new Actor("", "", "", "");

  public Imported {
    flags = List.copyOf(flags);
  }

  /**
   * The rest of a row.
   *
   * @param date all days on which it may have happened; the deed's day is the last
   * @param code the row's own event type, as written: a CAMEO code, {@code Battles/Armed clash}
   * @param cameo a CAMEO code: the row's own, or that of its type and mode
   * @param contexts as written, sorted
   * @param directed whether the source acts on the target; if not, both sides act on each other and
   *     stand in the order of the row
   * @param where the place in the row's words, also where it has no coordinates
   * @param killed the best estimate
   * @param low the lowest estimate, where the data set has one
   * @param high the highest
   * @param url empty where unknown
   * @param notes the row's own words about it, at most {@link #LONGEST_NOTES} characters
   */
  public record Details(
      DateRange date,
      String code,
      String cameo,
      List<String> contexts,
      boolean directed,
      String where,
      OptionalInt killed,
      OptionalInt low,
      OptionalInt high,
      String url,
      String notes) {
    public static final int LONGEST_NOTES = 1000;

    public Details {
      contexts = List.copyOf(contexts);
    }
  }
}
