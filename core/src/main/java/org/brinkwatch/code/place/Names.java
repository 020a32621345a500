package org.brinkwatch.code.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What each look-up key may mean, as place numbers, most populous first. */
final class Names {
  /**
   * A place of that name.
   *
   * @param place number in the places file
   * @param guarded whether it needs its country or province beside it, as the name is also a word
   * @param personal whether people bear the name too, so that it is none before another name
   */
  record Bearer(int place, boolean guarded, boolean personal) {}

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
      char mark = place.charAt(0);
      boolean marked = mark == '?' || mark == '!';
      int number = Integer.parseInt(marked ? place.substring(1) : place);
      bearers.add(new Bearer(number, mark == '?', mark == '!'));
    }
    return bearers;
  }
}
