package org.brinkwatch.read;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Language names as files write them ("en-US", "en_GB", "English") become ISO 639-1 codes. */
final class Languages {
  private static final Pattern TAG = Pattern.compile("([a-z]{2})(?:[-_].*)?");
  private static final Map<String, String> NAMES =
      Map.of("english", "en", "eng", "en", "ukrainian", "uk", "russian", "ru", "french", "fr");

  private Languages() {}

  /** The code; empty if this is none. */
  static String code(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    return TAG.matcher(name).matches() ? name.substring(0, 2) : NAMES.getOrDefault(name, "");
  }
}
