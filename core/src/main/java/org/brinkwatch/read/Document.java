package org.brinkwatch.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bytes of one input, before its format is known. */
final class Document {
  /** How many bytes a format may be told by. */
  static final int HEAD = 4096;

  private final String name;
  private final byte[] bytes;
  private final String charset;

  /**
   * A document.
   *
   * @param name the file's name without its path
   */
  Document(String name, byte[] bytes) {
    this(name, bytes, "");
  }

  /**
   * A document whose sender said in what charset it is.
   *
   * @param charset one that Java knows; empty if the sender said nothing
   */
  Document(String name, byte[] bytes, String charset) {
    this.name = name;
    this.bytes = bytes;
    this.charset = charset;
  }

  String name() {
    return name;
  }

  /** The bytes themselves; nobody changes them. */
  byte[] bytes() {
    return bytes;
  }

  /** What the sender said of the charset; empty if nothing. */
  String charset() {
    return charset;
  }

  /** The first bytes as characters of one byte each, enough to tell a format by. */
  String head() {
    return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
  }

  /** What follows the last dot of the name, in lower case; empty without one. */
  String extension() {
    return extension(name);
  }

  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
