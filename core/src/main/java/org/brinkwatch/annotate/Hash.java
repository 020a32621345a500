package org.brinkwatch.annotate;

/**
 * Hashes of feature values, as the model file has them: polynomial over UTF-16 code units, so that
 * values join by arithmetic. The hash of a value goes with its power, {@link #BASE} to its length.
 */
final class Hash {
  static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long KIND = 0xD1B54A32D192ED03L;

  private Hash() {}

  static long of(CharSequence value) {
    return of(value, 0, value.length());
  }

  static long of(CharSequence value, int begin, int end) {
    long hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash * BASE + value.charAt(i);
    }
    return hash;
  }

  static long power(int length) {
    long power = 1;
    for (int i = 0; i < length; i++) {
      power *= BASE;
    }
    return power;
  }

  /** The hash of two values with a low line between. */
  static long join(long first, long second, long powerOfSecond) {
    return (first * BASE + '_') * powerOfSecond + second;
  }

  /** The key of a value of one kind in a table. */
  static long key(int kind, long hash) {
    long key = hash + (kind + 1) * KIND;
    key = (key ^ (key >>> 32)) * 0xFF51AFD7ED558CCDL;
    key = (key ^ (key >>> 32)) * 0xC4CEB9FE1A85EC53L;
    return key ^ (key >>> 32);
  }
}
