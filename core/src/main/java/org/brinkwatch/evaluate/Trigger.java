package org.brinkwatch.evaluate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.event.Span;

/** The words that name an act, as gold writes them: {@code bombed#2} is the second "bombed". */
final class Trigger {
  private static final Pattern NUMBERED = Pattern.compile("(.+)#([1-9]\\d{0,3})");

  private Trigger() {}

  /** Where the whole words stand in the text; empty where they do not. */
  static Optional<Span> find(String written, String text) {
    Matcher numbered = NUMBERED.matcher(written);
    String words = numbered.matches() ? numbered.group(1) : written;
    int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) : 1;
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
        .matcher(text)
        .results()
        .skip(number - 1L)
        .findFirst()
        .map(match -> new Span(match.start(), match.end()));
  }
}
