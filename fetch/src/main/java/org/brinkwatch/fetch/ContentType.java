package org.brinkwatch.fetch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a site says of a body: its media type in lower case, and its charset as written. */
record ContentType(String media, String charset) {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\"';\\s]{1,40})", Pattern.CASE_INSENSITIVE);

  static ContentType of(String header) {
    Matcher charset = CHARSET.matcher(header);
    return new ContentType(
        header.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
        charset.find() ? charset.group(1) : "");
  }
}
