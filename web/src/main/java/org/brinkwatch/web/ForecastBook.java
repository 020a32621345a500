package org.brinkwatch.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.brinkwatch.forecast.Ledger;

/** The desk's ledger of forecasts, read again when the file has changed. */
final class ForecastBook {
  private final Path file;
  private Optional<Kept> kept = Optional.empty();

  ForecastBook(Path file) {
    this.file = file;
  }

  private record Stamp(long size, FileTime modified) {
    static final Stamp NONE = new Stamp(0, FileTime.fromMillis(0));
  }

  private record Kept(Stamp stamp, Ledger ledger) {}

  /** Only to be read; empty where none was begun. */
  synchronized Ledger ledger() throws IOException {
    Stamp now = stamp();
    Optional<Ledger> known = kept.filter(it -> it.stamp().equals(now)).map(Kept::ledger);
    if (known.isPresent()) {
      return known.get();
    }
    Ledger ledger = Ledger.open(file);
    kept = Optional.of(new Kept(now, ledger));
    return ledger;
  }

  private Stamp stamp() throws IOException {
    return Files.exists(file)
        ? new Stamp(Files.size(file), Files.getLastModifiedTime(file))
        : Stamp.NONE;
  }
}
