package org.brinkwatch.web.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What proves who one is, as the password file has it: a password as it is ({@code correct horse}),
 * hashed ({@code pbkdf2-sha256$600000$salt$hash}), or a program's token hashed ({@code
 * token-sha256$hash}).
 */
final class Secret {
  private static final String PASSWORD = "pbkdf2-sha256";
  private static final String TOKEN = "token-sha256";

  /** OWASP's advice of 2023 for PBKDF2 with HMAC-SHA256; some 0.3 s of a processor. */
  private static final int ROUNDS = 600_000;

  private static final int MOST_ROUNDS = 10_000_000;
  private static final int BITS = 256;

  private final String kind;
  private final int rounds;
  private final byte[] salt;
  private final byte[] hash;

  private Secret(String kind, int rounds, byte[] salt, byte[] hash) {
    this.kind = kind;
    this.rounds = rounds;
    this.salt = salt;
    this.hash = hash;
  }

  /**
   * @throws IllegalArgumentException if it begins like a hash and is none
   */
  static Secret parse(String words) {
    String[] parts = words.split("\\$", -1);
    if (parts[0].equals(PASSWORD) && parts.length == 4 && parts[1].matches("\\d{4,8}")) {
      int rounds = Integer.parseInt(parts[1]);
      if (rounds > MOST_ROUNDS) {
        throw new IllegalArgumentException("too many rounds");
      }
      Base64.Decoder decoder = Base64.getDecoder();
      return new Secret(PASSWORD, rounds, decoder.decode(parts[2]), decoder.decode(parts[3]));
    }
    if (parts[0].equals(TOKEN) && parts.length == 2 && parts[1].matches("[0-9a-f]{64}")) {
      return new Secret(TOKEN, 0, new byte[0], HexFormat.of().parseHex(parts[1]));
    }
    if (parts[0].equals(PASSWORD) || parts[0].equals(TOKEN)) {
      throw new IllegalArgumentException("not whole");
    }
    return new Secret("", 0, new byte[0], sha256(words));
  }

  /** A password as the file is to have it. */
  static String hashed(String password, SecureRandom chance) {
    byte[] salt = new byte[16];
    chance.nextBytes(salt);
    Base64.Encoder encoder = Base64.getEncoder();
    return String.join(
        "$",
        PASSWORD,
        Integer.toString(ROUNDS),
        encoder.encodeToString(salt),
        encoder.encodeToString(pbkdf2(password, salt, ROUNDS)));
  }

  /** A token as the file is to have it. It is too long to be guessed, so one round will do. */
  static String hashedToken(String token) {
    return TOKEN + "$" + HexFormat.of().formatHex(sha256(token));
  }

  boolean isToken() {
    return kind.equals(TOKEN);
  }

  /** Takes as long for a wrong one. */
  boolean is(String given) {
    byte[] same = kind.equals(PASSWORD) ? pbkdf2(given, salt, rounds) : sha256(given);
    return MessageDigest.isEqual(same, hash);
  }

  static byte[] sha256(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] pbkdf2(String password, byte[] salt, int rounds) {
    try {
      PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has PBKDF2", e);
    }
  }
}
