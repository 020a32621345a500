package org.brinkwatch.code.actor;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import java.util.TreeSet;

/** Codes that tables may use. */
final class Codes {
  /** States that are gone, by their former ISO 3166 codes, and Kosovo by the one in common use. */
  private static final List<String> BEYOND_ISO =
      List.of("CSK", "DDR", "SCG", "SUN", "VDR", "XKX", "YMD", "YUG", "ZAR");

  static final Set<String> COUNTRIES = countries();

  /** CAMEO's generic and secondary roles, and PLOVER's. */
  static final Set<String> SECTORS =
      Collections.unmodifiableSet(
          new TreeSet<>(
              List.of(
                  "AGR", "BUS", "COP", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "GOV", "HLH",
                  "HRI", "IGO", "IMG", "JUD", "LAB", "LEG", "MED", "MIL", "MNC", "NGM", "NGO",
                  "OPP", "PTY", "RAD", "REB", "REF", "REL", "SEP", "SET", "SPY", "UAF")));

  private Codes() {}

  private static Set<String> countries() {
    Set<String> codes = new TreeSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));
    codes.addAll(BEYOND_ISO);
    return Collections.unmodifiableSet(codes);
  }
}
