package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.brinkwatch.evaluate.Written;
import org.brinkwatch.event.Status;

/** How much of what was expected was found, and of what was found expected, part by part. */
final class Score {
  private static final Map<String, Function<Written, Object>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("type", Written::type);
    PARTS.put("type, status", claim -> List.of(claim.type(), claim.status()));
    PARTS.put(
        "type, status, actors",
        claim -> List.of(claim.type(), claim.status(), claim.sources(), claim.targets()));
    PARTS.put("everything", claim -> claim);
  }

  private final Map<String, Integer> matched = new LinkedHashMap<>();
  private int expected;
  private int found;
  private int wronglyActual;

  void add(List<Written> expectedClaims, List<Written> foundClaims) {
    expected += expectedClaims.size();
    found += foundClaims.size();
    PARTS.forEach(
        (name, part) ->
            matched.merge(name, common(part, expectedClaims, foundClaims), Math::addExact));
    List<Written> actual = actual(foundClaims);
    wronglyActual += actual.size() - common(Written::type, actual(expectedClaims), actual);
  }

  private static List<Written> actual(List<Written> claims) {
    return claims.stream().filter(claim -> claim.status() == Status.ACTUAL).toList();
  }

  private static int common(
      Function<Written, Object> part, List<Written> expectedClaims, List<Written> foundClaims) {
    List<Object> rest = new ArrayList<>(foundClaims.stream().map(part).toList());
    return (int) expectedClaims.stream().map(part).filter(rest::remove).count();
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT, "%-22s precision  recall%n", found + " of " + expected + " claims"));
    matched.forEach(
        (part, count) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-22s %9.3f %7.3f%n",
                    part,
                    (double) count / found,
                    (double) count / expected)));
    return table
        .append("ACTUAL without an ACTUAL of that type in the text: ")
        .append(wronglyActual)
        .append(System.lineSeparator())
        .toString();
  }
}
