package org.brinkwatch.exchange;

/**
 * A line that could not be read.
 *
 * @param line counted from 1; 0 for the whole file
 * @param field the column; empty for the whole line
 * @param found what stands there, shortened
 */
public record BadLine(String file, long line, String field, String found, String expected) {
  private static final int LONGEST = 60;

  public BadLine {
    found = shortened(found);
  }

  private static String shortened(String words) {
    String plain = words.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }

  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (field.isEmpty() ? "" : field + ": ")
        + "found '"
        + found
        + "', expected "
        + expected;
  }
}
