package org.brinkwatch.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** CAMEO's sectors in the words of one data set. */
final class Sectors {
  static final Set<String> CODES =
      Set.of(
          "AGR", "BUS", "COP", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "GOV", "HLH", "HRI", "IGO",
          "IMG", "INS", "JUD", "LAB", "LEG", "MED", "MIL", "MNC", "MOD", "NGM", "NGO", "OPP", "PTY",
          "RAD", "REB", "REF", "REL", "SEP", "SET", "SPY", "UAF", "UIS");

  private final Map<String, String> sectors = new LinkedHashMap<>();
  private final Map<String, String> words = new HashMap<>();

  private Sectors(String dataset) {
    for (String[] cells : Facts.lines("sectors.tsv")) {
      if (cells[0].equals(dataset)) {
        sectors.put(cells[1].toLowerCase(Locale.ROOT), cells[2]);
        words.putIfAbsent(cells[2], cells[1]);
      }
    }
  }

  static Sectors of(String dataset) {
    return new Sectors(dataset);
  }

  /** The sector of one word. */
  String sector(String word) {
    String plain = word.strip();
    return CODES.contains(plain) ? plain : sectors.getOrDefault(plain.toLowerCase(Locale.ROOT), "");
  }

  /** The sector of several words with commas: the one whose line comes first. */
  String first(String list) {
    if (list.isEmpty()) {
      return "";
    }
    List<String> said = List.of(list.strip().split("\\s*,\\s*", -1));
    for (String word : said) {
      if (CODES.contains(word)) {
        return word;
      }
    }
    List<String> plain = said.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    for (Map.Entry<String, String> known : sectors.entrySet()) {
      if (plain.contains(known.getKey())) {
        return known.getValue();
      }
    }
    return "";
  }

  /** A word for a sector; the code itself where there is none. */
  String word(String sector) {
    return words.getOrDefault(sector, sector);
  }
}
