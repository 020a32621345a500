package org.brinkwatch.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Countries by the codes and names that data sets have for them. What is unknown or stands for two
 * countries is said to be so, never guessed.
 */
final class Countries {
  /** CAMEO's codes of regions and of organisations' areas: known, but no country. */
  private static final Set<String> CAMEO_REGIONS =
      Set.of(
          "AFR", "ASA", "BLK", "CAS", "CAU", "CFR", "CRB", "EAF", "EEU", "EIN", "EUR", "LAM", "MDT",
          "MEA", "NAF", "NMR", "PGS", "SAF", "SAM", "SAS", "SCN", "SEA", "WAF", "WST", "CEU");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s.,'’`-]+");

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Index alpha3 = new Index(UnaryOperator.identity());
  private final Index numbers = new Index(Countries::plainNumber);
  private final Index fips = new Index(UnaryOperator.identity());
  private final Index cameo = new Index(UnaryOperator.identity());
  private final Index cow = new Index(Countries::cowKey);
  private final Index gw = new Index(Countries::plainNumber);
  private final Index byName = new Index(Countries::nameKey);

  /** One system of codes. */
  static final class Index {
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final UnaryOperator<String> key;

    private Index(UnaryOperator<String> key) {
      this.key = key;
    }

    private void add(String word, String country) {
      String form = key.apply(word);
      if (form.isEmpty()) {
        return;
      }
      String other = known.putIfAbsent(form, country);
      if (other != null && !other.equals(country)) {
        ambiguous.add(form);
      }
    }

    /** The alpha-3 of a code; empty, with the reason in the flags, where there is none. */
    String find(String word, String field, Flags flags) {
      if (word.isEmpty()) {
        return "";
      }
      String form = key.apply(word);
      String country = known.getOrDefault(form, "");
      if (ambiguous.contains(form)) {
        flags.add("ambiguous country in " + field + ": " + word);
        return "";
      }
      if (country.isEmpty()) {
        flags.add("unknown country in " + field + ": " + word);
      }
      return country;
    }

    /** The same where a miss is nothing to tell of. */
    String peek(String word) {
      String form = key.apply(word);
      return ambiguous.contains(form) ? "" : known.getOrDefault(form, "");
    }
  }

  private static final class Loaded {
    static final Countries COUNTRIES = new Countries();
  }

  static Countries builtIn() {
    return Loaded.COUNTRIES;
  }

  private Countries() {
    for (String[] cells : Facts.lines("countries.tsv")) {
      String country = cells[0];
      names.put(country, cells[1]);
      alpha3.add(country, country);
      cameo.add(country, country);
      numbers.add(cells[2], country);
      cow.add(cells[5], country);
      cow.add(cells[6], country);
      gw.add(cells[7], country);
      byName.add(cells[1], country);
      each(cells[3], fips, country);
      each(cells[4], cameo, country);
      each(cells[8], byName, country);
    }
  }

  private static void each(String words, Index index, String country) {
    for (String word : words.split("\\|", -1)) {
      index.add(word, country);
    }
  }

  /** The usual English name; the code itself for a code that the table does not know. */
  String name(String country) {
    return names.getOrDefault(country, country);
  }

  Index alpha3() {
    return alpha3;
  }

  /** ISO 3166 numbers, with or without leading zeros. */
  Index numbers() {
    return numbers;
  }

  /** FIPS 10-4, of GDELT's places: there RS is Russia. */
  Index fips() {
    return fips;
  }

  /** CAMEO's, of GDELT's actors. */
  String cameo(String code, String field, Flags flags) {
    if (CAMEO_REGIONS.contains(code)) {
      flags.add("a region, no country, in " + field + ": " + code);
      return "";
    }
    return cameo.find(code, field, flags);
  }

  /** Numbers or letters of the Correlates of War: there AUS is Austria. */
  Index cow() {
    return cow;
  }

  /** Numbers of Gleditsch and Ward. */
  Index gw() {
    return gw;
  }

  /** Names, whatever their case, accents and points. */
  Index names() {
    return byName;
  }

  private static String plainNumber(String code) {
    return code.replaceFirst("\\.0$", "").replaceFirst("^0+(?=.)", "");
  }

  private static String cowKey(String code) {
    return !code.isEmpty() && Character.isDigit(code.charAt(0)) ? plainNumber(code) : code;
  }

  private static String nameKey(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
