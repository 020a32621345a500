package org.brinkwatch.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells bytes that are no text at all. */
final class Binary {
  private static final int LOOKED_AT = 1 << 16;
  private static final double MOST_CONTROLS = 0.05;
  private static final Map<String, String> KINDS = kinds();

  private Binary() {}

  /**
   * Lets text pass.
   *
   * @throws Unreadable if the bytes are known for another format, or hold NUL or many controls
   */
  static void refuse(byte[] bytes) throws Unreadable {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (head.startsWith(kind.getKey())) {
        throw refusal(" (" + kind.getValue() + ")");
      }
    }
    if (!Decoding.isWide(bytes) && (controls(bytes) > MOST_CONTROLS || hasNul(bytes))) {
      throw refusal("");
    }
  }

  private static Unreadable refusal(String kind) {
    return new Unreadable(
        "looks like a binary file" + kind, "save the article as text, HTML or PDF and give that");
  }

  private static double controls(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\r\f\u001B".indexOf(bytes[i]) < 0) {
        controls++;
      }
    }
    return length == 0 ? 0 : (double) controls / length;
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte value : bytes) {
      if (value == 0) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("PK\u0003\u0004", "a zip archive or an Office document");
    kinds.put("\u00D0\u00CF\u0011\u00E0", "an old Office document");
    kinds.put("{\\rtf", "rich text");
    kinds.put("\u0089PNG", "an image");
    kinds.put("\u00FF\u00D8\u00FF", "an image");
    kinds.put("GIF8", "an image");
    kinds.put("II*\u0000", "an image");
    kinds.put("MM\u0000*", "an image");
    kinds.put("RIFF", "an image or a sound");
    kinds.put("ID3", "a sound");
    kinds.put("OggS", "a sound");
    kinds.put("\u001F\u008B", "a gzip archive");
    kinds.put("BZh9", "a bzip2 archive");
    kinds.put("\u00FD7zXZ", "an xz archive");
    kinds.put("7z\u00BC\u00AF", "a 7z archive");
    kinds.put("Rar!", "a rar archive");
    kinds.put("\u007FELF", "a program");
    kinds.put("MZ\u0090", "a program");
    kinds.put("\u00CA\u00FE\u00BA\u00BE", "a program");
    kinds.put("SQLite format 3", "a database");
    return kinds;
  }
}
