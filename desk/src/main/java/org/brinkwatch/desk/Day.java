package org.brinkwatch.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as written on the command line. */
final class Day implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + words + "' is no day; expected one like 2023-11-30");
    }
  }
}
