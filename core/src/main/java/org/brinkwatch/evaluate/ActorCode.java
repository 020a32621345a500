package org.brinkwatch.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.brinkwatch.event.Actor;

/**
 * An actor as CAMEO and PLOVER code it: a country, then roles, in groups of three letters, as in
 * {@code USAGOV}; or roles alone, as in {@code IGO}.
 *
 * @param text as written
 * @param country ISO 3166 alpha-3, {@code XKX} for Kosovo; empty where the code names none
 * @param roles the other groups, in their order
 */
record ActorCode(String text, String country, List<String> roles) {
  private static final int GROUP = 3;

  /** Codes of CAMEO's that ISO writes otherwise. */
  private static final Map<String, String> NOT_ISO =
      Map.of(
          "KSV", "XKX", "PAL", "PSE", "WSB", "PSE", "GZS", "PSE", "TMP", "TLS", "ROM", "ROU", "MTN",
          "MNE", "USR", "SUN", "JAP", "JPN");

  private static final Set<String> COUNTRIES = countries();

  ActorCode {
    roles = List.copyOf(roles);
  }

  /** Marks that stand for what is not known ({@code ---}, {@code ***}) say nothing. */
  static ActorCode of(String written) {
    List<String> groups = new ArrayList<>();
    String letters = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    for (int i = 0; i < letters.length(); i += GROUP) {
      groups.add(letters.substring(i, Math.min(letters.length(), i + GROUP)));
    }
    String first = groups.isEmpty() ? "" : NOT_ISO.getOrDefault(groups.get(0), groups.get(0));
    boolean country = COUNTRIES.contains(first);
    return new ActorCode(
        written.strip(), country ? first : "", country ? groups.subList(1, groups.size()) : groups);
  }

  boolean isTold() {
    return !country.isEmpty() || !roles.isEmpty();
  }

  /** Whether an actor is of the country; or, where the code has none, of its first role. */
  Verdict country(Actor actor) {
    if (!isTold()) {
      return Verdict.UNTOLD;
    }
    return Verdict.of(
        country.isEmpty()
            ? roles.contains(actor.sector()) || actor.id().equals(text)
            : country.equals(actor.country()));
  }

  /** Whether an actor has one of the roles, of whatever country. */
  Verdict sector(Actor actor) {
    return roles.isEmpty() ? Verdict.UNTOLD : Verdict.of(roles.contains(actor.sector()));
  }

  private static Set<String> countries() {
    Set<String> codes = new TreeSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));
    codes.addAll(Set.of("XKX", "SUN", "YUG", "CSK", "DDR", "SCG"));
    return codes;
  }
}
