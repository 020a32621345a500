package org.brinkwatch.desk;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where the program reads and writes: data goes to out, always in UTF-8, and messages go to err.
 *
 * @param out throws where the reader has gone or the disk is full; not to be wrapped in what hides
 *     that
 * @param watched whether a person looks on err
 * @param colored whether a person looks on out and wants colours
 * @param width of the terminal, in columns
 */
record Streams(
    InputStream in, Writer out, PrintWriter err, boolean watched, boolean colored, int width) {
  private static final int USUAL_WIDTH = 80;

  /** The launcher knows which stream is a terminal; Java cannot tell before version 22. */
  static Streams ofTheSystem() {
    String noColor = System.getenv("NO_COLOR");
    return new Streams(
        System.in,
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
        new PrintWriter(new OutputStreamWriter(System.err, messages()), true),
        Boolean.getBoolean("brinkwatch.stderr.terminal"),
        Boolean.getBoolean("brinkwatch.stdout.terminal") && (noColor == null || noColor.isEmpty()),
        width(System.getenv("COLUMNS")));
  }

  /** In memory, for a run inside a test. */
  static Streams of(InputStream in, OutputStream out, OutputStream err) {
    return new Streams(
        in,
        new OutputStreamWriter(out, StandardCharsets.UTF_8),
        new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true),
        false,
        false,
        USUAL_WIDTH);
  }

  private static int width(@Nullable String columns) {
    return columns != null && columns.matches("[1-9]\\d{0,3}")
        ? Integer.parseInt(columns)
        : USUAL_WIDTH;
  }

  /** What the terminal speaks: Java 17 does not tell standard error's charset, but the system's. */
  private static Charset messages() {
    String native_ = System.getProperty("native.encoding", "UTF-8");
    return Charset.isSupported(native_) ? Charset.forName(native_) : StandardCharsets.UTF_8;
  }
}
