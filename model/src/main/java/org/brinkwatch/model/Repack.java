package org.brinkwatch.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Writes the flat file, unless it is there in the present layout. */
public final class Repack {
  /** "brinkwatch" and the version of the layout; raise it with every change to what is written. */
  private static final String MAGIC = "brinkwatch-2";

  private static final String MODELS = "edu/emory/mathcs/nlp/models/en-";

  private Repack() {}

  /**
   * Repacks the models on the class path.
   *
   * @param args the file to write
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    if (isUpToDate(file)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Output out = new Output(part)) {
      write(out);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    say(String.format(Locale.ROOT, "wrote %.1f MB", Files.size(file) / 1e6));
  }

  /** Judged by the layout at its start; a file is there whole or not at all. */
  private static boolean isUpToDate(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(Long.BYTES);
      return start.length == Long.BYTES
          && ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong() == Hash.of(MAGIC);
    }
  }

  private static void write(Output out) throws IOException {
    say("repacking the English model, once");
    out.put(Hash.of(MAGIC));
    say("1/4 words");
    Lexica.writeWords(out);
    say("2/4 base forms");
    Lexica.writeBases(out);
    say("3/4 tagger");
    Learned.load(MODELS + "pos.xz").write(out);
    say("4/4 parser");
    Learned.load(MODELS + "dep.xz").write(out);
  }

  private static void say(String progress) {
    System.out.println("[model] " + progress);
  }
}
