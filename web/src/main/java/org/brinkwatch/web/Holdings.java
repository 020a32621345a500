package org.brinkwatch.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.ArchiveException;
import org.brinkwatch.archive.Overview;

/**
 * What the desk keeps, opened while the server starts already: a page is there before the database
 * is, and what needs it waits for it.
 */
final class Holdings implements AutoCloseable {
  private final CompletableFuture<Opened> opened;
  private final InstantSource clock;

  private Holdings(CompletableFuture<Opened> opened, InstantSource clock) {
    this.opened = opened;
    this.clock = clock;
  }

  private record Opened(Archive archive, Kept<Sample> samples, Kept<Overview> overviews) {}

  static Holdings open(Supplier<Archive> opening, InstantSource clock) {
    CompletableFuture<Opened> opened = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                Archive archive = opening.get();
                opened.complete(
                    new Opened(
                        archive,
                        new Kept<>(archive, filter -> Sample.of(archive, filter)),
                        new Kept<>(archive, archive.events()::overview)));
              } catch (RuntimeException | Error e) {
                opened.completeExceptionally(e);
              }
            },
            "archive");
    thread.setDaemon(true);
    thread.start();
    return new Holdings(opened, clock);
  }

  Archive archive() {
    return get().archive();
  }

  Kept<Sample> samples() {
    return get().samples();
  }

  Kept<Overview> overviews() {
    return get().overviews();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  InstantSource clock() {
    return clock;
  }

  private Opened get() {
    try {
      return opened.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ArchiveException failed) {
        throw failed;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    if (opened.isDone() && !opened.isCompletedExceptionally()) {
      archive().close();
    }
  }
}
