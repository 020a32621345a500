package org.brinkwatch.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brinkwatch.archive.CodingVersion;
import org.brinkwatch.code.Coder;

/** The prints of what codes: equal for equal content, whatever the names of the folders. */
final class CodingPrint {
  private static final int BYTES = 6;
  private final Path builtIn;

  private CodingPrint(Path builtIn) {
    this.builtIn = builtIn;
  }

  /**
   * With the built-in files and the user's own.
   *
   * @param codebook the user's own; empty for none
   */
  static CodingVersion of(List<Path> codebook, List<Path> actors) {
    try {
      Path home = Path.of(Coder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return new CodingPrint(home.resolve("org/brinkwatch/code")).version(codebook, actors);
      }
      try (FileSystem jar =
          FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
        return new CodingPrint(jar.getPath("org/brinkwatch/code")).version(codebook, actors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place", e);
    }
  }

  private CodingVersion version(List<Path> codebook, List<Path> actors) throws IOException {
    return new CodingVersion(
        new Version().getVersion()[0],
        print("codebook", codebook),
        print("actor", actors),
        print("place", List.of()));
  }

  private String print(String folder, List<Path> own) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, builtIn.resolve(folder));
      for (Path path : own) {
        add(digest, path);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(CodingPrint::isText).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
        digest.update((byte) 0);
      }
    }
  }

  private static boolean isText(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".class");
  }
}
