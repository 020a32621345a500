package org.brinkwatch.code.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What each look-up key may mean, as place numbers, most populous first. */
final class Names {
  /** A number of the places file; guarded if the name is also a common word or a person's. */
  record Bearer(int place, boolean guarded) {}

  private final Lines lines = Lines.resource("names.tsv.gz");

  List<Bearer> bearers(String key) {
    byte[] wanted = (key + "\t").getBytes(StandardCharsets.UTF_8);
    int line = lines.firstFrom(wanted);
    return !key.isEmpty() && lines.startsWith(line, wanted)
        ? bearers(lines.fields(line))
        : List.of();
  }

  /** Whether some name goes on behind these words. */
  boolean goesOn(String key) {
    byte[] prefix = (key + " ").getBytes(StandardCharsets.UTF_8);
    return lines.startsWith(lines.firstFrom(prefix), prefix);
  }

  private static List<Bearer> bearers(String[] fields) {
    var bearers = new ArrayList<Bearer>();
    for (String place : fields[1].split(",", -1)) {
      boolean guarded = place.startsWith("?");
      bearers.add(new Bearer(Integer.parseInt(guarded ? place.substring(1) : place), guarded));
    }
    return bearers;
  }
}
