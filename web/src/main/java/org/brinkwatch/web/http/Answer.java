package org.brinkwatch.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param type the media type; empty where nothing is sent
 * @param headers beside those that every answer has
 * @param length in bytes; {@link #UNKNOWN} where it is written as it is made
 * @param mayZip whether it may be compressed; what holds a secret may not
 */
public record Answer(
    int status, String type, Map<String, String> headers, long length, Body body, boolean mayZip) {
  static final long UNKNOWN = -1;
  private static final String JSON = "application/json; charset=utf-8";
  private static final Body NOTHING = out -> {};

  public Answer {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Writes the bytes of an answer. */
  @FunctionalInterface
  public interface Body {
    void write(OutputStream out) throws IOException;
  }

  public static Answer json(String json) {
    return json(200, json);
  }

  public static Answer json(int status, String json) {
    return bytes(status, JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer bytes(int status, String type, byte[] bytes) {
    return new Answer(status, type, Map.of(), bytes.length, out -> out.write(bytes), true);
  }

  public static Answer nothing(int status) {
    return new Answer(status, "", Map.of(), 0, NOTHING, false);
  }

  /** A file to be saved, written as it is made; where that fails the connection breaks off. */
  public static Answer download(String type, String fileName, Body body) {
    return new Answer(200, type, Map.of(), UNKNOWN, body, true)
        .with("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, type, more, length, body, mayZip);
  }

  /** For what holds a secret: compressed, its length would tell of it. */
  public Answer unzipped() {
    return new Answer(status, type, headers, length, body, false);
  }
}
