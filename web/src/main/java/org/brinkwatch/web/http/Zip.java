package org.brinkwatch.web.http;

import java.util.Arrays;
import java.util.Locale;

/** Whether and what to compress on the way. */
final class Zip {
  /** A shorter answer fits into one packet as it is. */
  static final int LEAST = 1200;

  private Zip() {}

  static boolean wants(Call call) {
    return call.header("Accept-Encoding").stream()
        .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
        .map(way -> way.replace(" ", ""))
        .anyMatch(way -> way.equals("gzip") || way.matches("gzip;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*)"));
  }
}
