package org.brinkwatch.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Writes the flat file, unless it is there and newer than this program. */
public final class Repack {
  /** "brinkwatch" and the version of the layout. */
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

  /** Judged by the times of the file and of the folder of classes that is beside it. */
  private static boolean isUpToDate(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (var classes = Files.list(file.toAbsolutePath().getParent())) {
      return classes
          .filter(path -> path.toString().endsWith(".class"))
          .allMatch(path -> time(path) <= time(file));
    }
  }

  private static long time(Path path) {
    try {
      return Files.getLastModifiedTime(path).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
