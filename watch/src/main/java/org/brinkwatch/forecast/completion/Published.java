package org.brinkwatch.forecast.completion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What others have reached on ICEWS 2014, split (a), by the same protocol.
 *
 * @param setting {@code single} or {@code multi} step
 * @param numbers MRR, hits at 1, 3 and 10, in percent; empty where not published
 * @param mark whether the figure was read in its paper ({@code verified}), in another's ({@code
 *     second-hand}), or is from memory
 */
record Published(String model, String setting, List<OptionalDouble> numbers, String mark) {
  private static final int NUMBERS = 4;

  static List<Published> icews14() {
    InputStream in =
        Objects.requireNonNull(Published.class.getResourceAsStream("published-icews14.tsv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(Published::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Published of(String line) {
    String[] fields = line.split("\t", -1);
    List<OptionalDouble> numbers =
        Arrays.stream(fields, 2, 2 + NUMBERS).map(Published::number).toList();
    return new Published(fields[0], fields[1], numbers, fields[2 + NUMBERS]);
  }

  private static OptionalDouble number(String words) {
    return words.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(words));
  }
}
