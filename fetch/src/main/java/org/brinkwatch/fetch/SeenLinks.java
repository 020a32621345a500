package org.brinkwatch.fetch;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that any feed has dealt with, so that one page in several feeds is fetched once. */
final class SeenLinks {
  private final Set<String> keys = ConcurrentHashMap.newKeySet();

  void addAll(Collection<String> some) {
    keys.addAll(some);
  }

  boolean holds(String key) {
    return keys.contains(key);
  }
}
