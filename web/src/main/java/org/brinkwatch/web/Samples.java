package org.brinkwatch.web;

import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Matches;
import org.jspecify.annotations.Nullable;

/** The last samples, kept as long as nothing is written and the memory is not needed. */
final class Samples {
  private static final int MOST = 8;

  private final Archive archive;
  private final Map<String, SoftReference<Sample>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long version = -1;

  Samples(Archive archive) {
    this.archive = archive;
  }

  Sample of(Filter filter) {
    String key = filter.toString();
    long now = archive.version();
    @Nullable Sample known = known(key, now);
    if (known != null) {
      return known;
    }
    Matches matches = archive.events().search(filter, Optional.empty(), Sample.MOST);
    Sample sample = new Sample(matches.deeds(), matches.more());
    keep(key, now, sample);
    return sample;
  }

  private synchronized @Nullable Sample known(String key, long now) {
    if (now != version) {
      kept.clear();
      version = now;
    }
    SoftReference<Sample> reference = kept.get(key);
    return reference == null ? null : reference.get();
  }

  private synchronized void keep(String key, long now, Sample sample) {
    if (now != version) {
      return;
    }
    kept.put(key, new SoftReference<>(sample));
    if (kept.size() > MOST) {
      Iterator<String> oldest = kept.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
