package org.brinkwatch.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail or a part of one: headers and a body (RFC 5322, 2045 to 2047), the body not yet decoded.
 */
final class MailPart {
  private static final int DEEPEST = 10;
  private static final int MOST_PARTS = 200;
  private static final Pattern FIELD = Pattern.compile("(?m)^([!-9;-~]+):[ \\t]*(.*)$");
  private static final Pattern ENCODED =
      Pattern.compile("=\\?([^?\\s]{1,40})\\?([bBqQ])\\?([^?]{0,2000})\\?=(?:\\s+(?==\\?))?");

  private final Map<String, String> headers = new HashMap<>();
  private final String body;
  private final List<MailPart> parts = new ArrayList<>();

  // bytes are kept as characters of one byte each until their charset is known
  private MailPart(String source, int depth) {
    Matcher blank = Pattern.compile("\\r?\\n\\r?\\n").matcher(source);
    boolean headless = source.startsWith("\n") || source.startsWith("\r\n");
    int end = headless ? 0 : blank.find() ? blank.start() : source.length();
    Matcher field = FIELD.matcher(source.substring(0, end).replaceAll("\\r?\\n[ \\t]+", " "));
    while (field.find()) {
      headers.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip());
    }
    body = headless ? source : end == source.length() ? "" : source.substring(blank.end());
    if (type().startsWith("multipart/") && depth < DEEPEST) {
      split(depth);
    }
  }

  static MailPart parse(byte[] bytes) {
    return new MailPart(new String(bytes, StandardCharsets.ISO_8859_1).stripLeading(), 0);
  }

  /** A header as written, on one line; empty if there is none. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** A header in words, with its encoded words decoded. */
  String words(String name) throws Unreadable {
    String raw = header(name);
    Matcher encoded = ENCODED.matcher(raw);
    StringBuilder words = new StringBuilder();
    int end = 0;
    while (encoded.find()) {
      words.append(utf8(raw.substring(end, encoded.start())));
      boolean base64 = encoded.group(2).equalsIgnoreCase("b");
      String text = encoded.group(3).replace(base64 ? ' ' : '_', ' ');
      words.append(Decoding.of(base64 ? base64(text) : quoted(text), encoded.group(1)));
      end = encoded.end();
    }
    return words.append(utf8(raw.substring(end))).toString();
  }

  /** The first part, or this one, of a media type; attached files are no part of the text. */
  Optional<MailPart> first(String wanted) {
    boolean attached = header("content-disposition").toLowerCase(Locale.ROOT).startsWith("attach");
    if (parts.isEmpty()) {
      return type().equals(wanted) && !attached ? Optional.of(this) : Optional.empty();
    }
    return parts.stream().flatMap(part -> part.first(wanted).stream()).findFirst();
  }

  /**
   * The decoded body.
   *
   * @throws Unreadable if its charset is needed and unknown
   */
  String text() throws Unreadable {
    byte[] bytes =
        switch (header("content-transfer-encoding").toLowerCase(Locale.ROOT)) {
          case "base64" -> base64(body);
          case "quoted-printable" -> quoted(body);
          default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    Binary.refuse(bytes);
    return Decoding.of(bytes, parameter("charset"));
  }

  private String type() {
    String type = header("content-type").toLowerCase(Locale.ROOT);
    int end = type.indexOf(';');
    return type.isEmpty() ? "text/plain" : end < 0 ? type : type.substring(0, end).strip();
  }

  private String parameter(String name) {
    Matcher value =
        Pattern.compile(
                ";\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s\"]+))", Pattern.CASE_INSENSITIVE)
            .matcher(header("content-type"));
    if (!value.find()) {
      return "";
    }
    return Optional.ofNullable(value.group(1))
        .or(() -> Optional.ofNullable(value.group(2)))
        .orElse("");
  }

  private void split(int depth) {
    String boundary = parameter("boundary");
    if (boundary.isEmpty()) {
      return;
    }
    String[] pieces = ("\n" + body).split("\\r?\\n--" + Pattern.quote(boundary), MOST_PARTS);
    for (int i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
      parts.add(new MailPart(pieces[i].replaceFirst("^[ \\t]*\\r?\\n", ""), depth + 1));
    }
  }

  private static String utf8(String raw) throws Unreadable {
    return Decoding.of(raw.getBytes(StandardCharsets.ISO_8859_1), "");
  }

  private static byte[] base64(String text) throws Unreadable {
    try {
      // a mail cut short ends in the middle of a group of four
      String letters = text.replaceAll("[^A-Za-z0-9+/]", "");
      int whole = letters.length() - (letters.length() % 4 == 1 ? 1 : 0);
      return Base64.getDecoder().decode(letters.substring(0, whole));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("holds damaged base64", "save the mail again");
    }
  }

  private static byte[] quoted(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char mark = text.charAt(i);
      int code = mark == '=' ? hex(text, i + 1) : -1;
      if (code >= 0) {
        bytes.write(code);
        i += 2;
      } else if (mark == '=' && text.startsWith("\r\n", i + 1)) {
        i += 2;
      } else if (mark == '=' && text.startsWith("\n", i + 1)) {
        i++;
      } else {
        bytes.write(mark);
      }
    }
    return bytes.toByteArray();
  }

  private static int hex(String text, int index) {
    if (index + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(index), 16);
    int low = Character.digit(text.charAt(index + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
