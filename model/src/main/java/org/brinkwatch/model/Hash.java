package org.brinkwatch.model;

/**
 * Hashes of feature values: polynomial over UTF-16 code units, so that the reader can join two
 * values by arithmetic alone. The annotate room computes the same.
 */
final class Hash {
  static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long KIND = 0xD1B54A32D192ED03L;

  private Hash() {}

  static long of(CharSequence value) {
    long hash = 0;
    for (int i = 0; i < value.length(); i++) {
      hash = hash * BASE + value.charAt(i);
    }
    return hash;
  }

  /** The key of a value of one kind: mixed, so that its upper half is a place in a table. */
  static long key(int kind, long hash) {
    long key = hash + (kind + 1) * KIND;
    key = (key ^ (key >>> 32)) * 0xFF51AFD7ED558CCDL;
    key = (key ^ (key >>> 32)) * 0xC4CEB9FE1A85EC53L;
    return key ^ (key >>> 32);
  }
}
