package org.brinkwatch.watch.redline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids from content. */
final class AlertId {
  private static final int BYTES = 10;

  private AlertId() {}

  static String of(Object... parts) {
    StringBuilder content = new StringBuilder();
    for (Object part : parts) {
      content.append(part).append('\n');
    }
    byte[] hash = sha256().digest(content.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
