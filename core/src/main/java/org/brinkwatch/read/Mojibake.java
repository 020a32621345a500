package org.brinkwatch.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * UTF-8 that was read as windows-1252 and written as UTF-8 again, so that a quote looks like "â€™".
 * It is repaired only where it is certain: where the text holds a three-letter quote or dash of
 * that kind, which no language writes, or where every character beyond ASCII, and there are two
 * such places at least, would be part of it.
 */
final class Mojibake {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String SIGNATURE = "â€";

  private Mojibake() {}

  static String repair(String text) {
    if (text.chars().noneMatch(mark -> mark >= 0xC2 && mark <= 0xF4)) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text.length());
    int places = 0;
    boolean marked = false;
    boolean others = false;
    int i = 0;
    while (i < text.length()) {
      int length = lengthAt(text, i);
      Optional<String> once = length == 0 ? Optional.empty() : decode(text, i, i + length);
      if (once.isPresent()) {
        places++;
        marked |= text.startsWith(SIGNATURE, i);
        repaired.append(once.get());
        i += length;
      } else {
        others |= text.charAt(i) > 0x7F && text.charAt(i) != '\uFEFF';
        repaired.append(text.charAt(i++));
      }
    }
    return marked || (places >= 2 && !others) ? repaired.toString() : text;
  }

  /** How many characters the UTF-8 sequence would have that starts here; 0 if none does. */
  private static int lengthAt(String text, int index) {
    char lead = text.charAt(index);
    int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return index + length <= text.length() ? length : 0;
  }

  private static Optional<String> decode(String text, int begin, int end) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(end - begin);
      for (int i = begin; i < end; i++) {
        bytes.put(toByte(text.charAt(i)));
      }
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static byte toByte(char mark) throws CharacterCodingException {
    // five bytes mean nothing in windows-1252 and come through as they are
    return mark >= 0x80 && mark < 0xA0
        ? (byte) mark
        : WESTERN.newEncoder().encode(CharBuffer.wrap(new char[] {mark})).get();
  }
}
