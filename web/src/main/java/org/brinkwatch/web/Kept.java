package org.brinkwatch.web;

import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Filter;
import org.jspecify.annotations.Nullable;

/** What the last filters found, kept as long as nothing is written and the memory is not needed. */
final class Kept<T> {
  private static final int MOST = 8;

  private final Archive archive;
  private final Function<Filter, T> finding;
  private final Map<String, SoftReference<T>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long version = -1;

  Kept(Archive archive, Function<Filter, T> finding) {
    this.archive = archive;
    this.finding = finding;
  }

  T of(Filter filter) {
    String key = filter.toString();
    long now = archive.version();
    @Nullable T known = known(key, now);
    if (known != null) {
      return known;
    }
    T found = finding.apply(filter);
    keep(key, now, found);
    return found;
  }

  private synchronized @Nullable T known(String key, long now) {
    if (now != version) {
      kept.clear();
      version = now;
    }
    SoftReference<T> reference = kept.get(key);
    return reference == null ? null : reference.get();
  }

  private synchronized void keep(String key, long now, T found) {
    if (now != version) {
      return;
    }
    kept.put(key, new SoftReference<>(found));
    if (kept.size() > MOST) {
      Iterator<String> oldest = kept.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
