package org.brinkwatch.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Files that were built in beside a class, each read once and kept, also compressed. */
public final class Resources {
  /** No name of ours has anything else, so no path can lead out of the folder. */
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9_][A-Za-z0-9_-]*/)*[A-Za-z0-9_-]+(\\.[a-z0-9-]+)+");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("geojson", "application/geo+json; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("tsv", "text/tab-separated-values; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("bin", "application/octet-stream"),
          Map.entry("webmanifest", "application/manifest+json"));

  private final Class<?> beside;
  private final String folder;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /**
   * @param folder relative to the class, with a slash at its end
   */
  public Resources(Class<?> beside, String folder) {
    this.beside = beside;
    this.folder = folder;
  }

  /** A file as it is sent. */
  private static final class Kept {
    private final String type;
    private final byte[] plain;
    private final byte[] zipped;
    private final String tag;

    Kept(String type, byte[] plain) throws IOException {
      this.type = type;
      this.plain = plain;
      this.zipped = zipped(plain);
      this.tag = tag(plain);
    }
  }

  /** The file, or that the client has it already; empty if there is none of that name. */
  public Optional<Answer> answer(String name, Call call) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Kept found = kept.get(name);
    if (found == null) {
      found = read(name);
      if (found == null) {
        return Optional.empty();
      }
      kept.put(name, found);
    }
    return Optional.of(answer(found, call));
  }

  private static Answer answer(Kept file, Call call) {
    boolean same =
        call.header("If-None-Match").stream()
            .flatMap(tags -> Arrays.stream(tags.split(",")))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(file.tag::equals);
    boolean zip = Zip.wants(call) && file.zipped.length < file.plain.length;
    Answer answer =
        same
            ? Answer.nothing(304)
            : Answer.bytes(200, file.type, zip ? file.zipped : file.plain).unzipped();
    if (zip && !same) {
      answer = answer.with("Content-Encoding", "gzip");
    }
    return answer
        .with("ETag", file.tag)
        .with("Vary", "Accept-Encoding")
        .with("Cache-Control", "no-cache"); // may be kept, but is to be asked for again
  }

  private @Nullable Kept read(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      return null;
    }
    try (InputStream in = beside.getResourceAsStream(folder + name)) {
      if (in == null) {
        return null;
      }
      byte[] plain = in.readAllBytes();
      return new Kept(type, plain);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static byte[] zipped(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    }
    return out.toByteArray();
  }

  private static String tag(byte[] plain) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
