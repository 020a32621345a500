package org.brinkwatch.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text as the set of its shingles (runs of four words), to tell whether another says nearly the
 * same.
 *
 * <p>A MinHash of 64 functions in 32 bands of two: two texts that share a third of their shingles
 * meet in some band with 97 of 100, unrelated ones hardly ever. Those that meet are held side by
 * side, shingle by shingle.
 */
final class Sketch {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int WORDS = 4;
  private static final int BANDS = 32;
  private static final int ROWS = 2;

  /** A copy brings at most so much that the first does not say. */
  private static final double NEW_SHARE = 0.2;

  /** Fewer shingles are too few to tell copies by: a headline, a line of the ticker. */
  private static final int FEWEST = 12;

  private final Set<Long> shingles;

  private Sketch(Set<Long> shingles) {
    this.shingles = shingles;
  }

  static Sketch of(String text) {
    List<String> words =
        NO_WORD
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    Set<Long> shingles = new HashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      shingles.add(hash(words.subList(i, i + WORDS)));
    }
    return new Sketch(shingles);
  }

  private static long hash(List<String> words) {
    long hash = 0;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = hash * 1_099_511_628_211L + word.charAt(i);
      }
      hash = mix(hash + 1);
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  boolean isTellable() {
    return shingles.size() >= FEWEST;
  }

  /** One number for each band, the band's number mixed in. */
  List<Long> bands() {
    if (!isTellable()) {
      return List.of();
    }
    long[] least = new long[BANDS * ROWS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], mix(shingle + i * 0x9e3779b97f4a7c15L));
      }
    }
    return IntStream.range(0, BANDS)
        .mapToObj(band -> mix(mix(least[band * ROWS] + band) + least[band * ROWS + 1]))
        .toList();
  }

  /** Whether it says nearly nothing that the first does not. */
  boolean isCopyOf(Sketch first) {
    if (!isTellable() || !first.isTellable()) {
      return false;
    }
    long shared = shingles.stream().filter(first.shingles::contains).count();
    return shared >= (1 - NEW_SHARE) * shingles.size();
  }

  /** How much of it the first has too, 0 to 1. */
  double shareIn(Sketch first) {
    long shared = shingles.stream().filter(first.shingles::contains).count();
    return shingles.isEmpty() ? 0 : (double) shared / shingles.size();
  }

  /** What two texts have in common that differ in white space alone. */
  static byte[] print(String text) {
    String plain = text.strip().replaceAll("\\s+", " ");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
