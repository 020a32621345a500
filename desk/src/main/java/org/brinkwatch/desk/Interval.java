package org.brinkwatch.desk;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A span of time as written on the command line: 90s, 15m, 2h, 1d. */
final class Interval implements ITypeConverter<Duration> {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([smhd])");

  @Override
  public Duration convert(String words) {
    Matcher form = FORM.matcher(words);
    if (!form.matches()) {
      throw new TypeConversionException("'" + words + "' is no interval; expected one like 15m");
    }
    long count = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
