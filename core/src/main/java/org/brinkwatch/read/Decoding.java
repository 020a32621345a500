package org.brinkwatch.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * Bytes become text. In this order: a byte order mark; valid UTF-8, whatever else is declared; the
 * declared charset; UTF-16 that shows by its NULs; UTF-8 with a few broken bytes; windows-1252,
 * which holds ISO-8859-1 but for controls nobody uses.
 */
final class Decoding {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset UTF_32 = Charset.forName("UTF-32");
  private static final int LOOKED_AT = 4096;

  private Decoding() {}

  /**
   * The text of the bytes, with {@code \n} line ends and no byte order mark.
   *
   * @param declared the charset that the document names; empty if it names none
   * @throws Unreadable if the charset it names is needed and unknown
   */
  static String of(byte[] bytes, String declared) throws Unreadable {
    return tidy(Mojibake.repair(decode(bytes, declared)));
  }

  /** One kind of line end, and nothing that cannot be written down again. */
  static String tidy(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return withoutStrays(lines.startsWith("\uFEFF") ? lines.substring(1) : lines);
  }

  /** Whether this is UTF-16 or UTF-32, where NULs are no sign of a binary file. */
  static boolean isWide(byte[] bytes) {
    return isUtf32(bytes)
        || startsWith(bytes, 0xFF, 0xFE)
        || startsWith(bytes, 0xFE, 0xFF)
        || unmarkedWide(bytes).isPresent();
  }

  private static String decode(byte[] bytes, String declared) throws Unreadable {
    if (isUtf32(bytes)) {
      return new String(bytes, UTF_32);
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    Optional<Charset> wide = unmarkedWide(bytes);
    if (wide.isPresent()) {
      return new String(bytes, wide.get());
    }
    Optional<String> strict = strictly(bytes, StandardCharsets.UTF_8);
    // a page that says ISO-2022 is valid UTF-8 too: it is all ASCII with escapes
    if (strict.isPresent() && strict.get().indexOf('\u001B') < 0) {
      return strict.get();
    }
    return declared.isEmpty() ? guess(bytes) : new String(bytes, named(declared));
  }

  private static String guess(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(mark -> mark == '\uFFFD').count();
    long beyondAscii = text.chars().filter(mark -> mark > 0x7F).count();
    return broken * 2 < beyondAscii ? text : new String(bytes, WESTERN);
  }

  private static Charset named(String declared) throws Unreadable {
    try {
      Charset charset = Charset.forName(declared.strip());
      // what the web calls ISO-8859-1 and ASCII is windows-1252 (WHATWG Encoding Standard)
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
              || charset.equals(StandardCharsets.UTF_8)
          ? WESTERN
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Unreadable(
          "is in the unknown charset '" + Marks.line(declared) + "'", "save it as UTF-8");
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Western text in UTF-16 without a mark: every other byte is NUL, the others are not. */
  private static Optional<Charset> unmarkedWide(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT) & ~1;
    int[] nuls = new int[2];
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        nuls[i & 1]++;
      }
    }
    if (length >= 8 && nuls[0] == 0 && nuls[1] * 10 > length * 4) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return length >= 8 && nuls[1] == 0 && nuls[0] * 10 > length * 4
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean isUtf32(byte[] bytes) {
    return startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** NULs and halves of surrogate pairs become U+FFFD, one for one. */
  private static String withoutStrays(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < clean.length(); i++) {
      char mark = clean.charAt(i);
      if (Character.isHighSurrogate(mark)
          && i + 1 < clean.length()
          && Character.isLowSurrogate(clean.charAt(i + 1))) {
        i++;
      } else if (mark == 0 || Character.isSurrogate(mark)) {
        clean.setCharAt(i, '\uFFFD');
      }
    }
    return clean.toString();
  }
}
