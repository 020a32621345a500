package org.brinkwatch.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.forecast.LineSignals;
import org.brinkwatch.watch.redline.RedLine;
import org.brinkwatch.watch.redline.RedLines;
import org.brinkwatch.watch.redline.Version;
import org.brinkwatch.watch.redline.Watched;

/**
 * A desk's red lines as of today, over the last two years of its archive, each event known since
 * the day on which the desk could know it. The watch rings by it, and the page shows it.
 */
public final class DeskLines {
  private static final int YEARS = 2;

  private DeskLines() {}

  public static Watched watch(List<RedLine> lines, Archive archive, LocalDate today) {
    Filter filter = Filter.parse("from:" + today.minusYears(YEARS) + " to:" + today);
    List<Version> versions = Version.of(archive.events().all(filter));
    LocalDate first =
        versions.stream()
            .map(Version::known)
            .filter(known -> known.isBefore(today))
            .min(Comparator.naturalOrder())
            .orElse(today);
    LineSignals signals =
        new LineSignals(() -> Version.of(archive.events().all(Filter.ALL)), today);
    return RedLines.watch(lines, versions, signals, new RedLines.Period(first, today));
  }
}
