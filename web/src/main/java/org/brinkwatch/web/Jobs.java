package org.brinkwatch.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.brinkwatch.archive.Admission;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Coded;
import org.brinkwatch.read.Reading;
import org.brinkwatch.web.Job.State;
import org.brinkwatch.web.http.Refusal;

/** Codes what came in, one after the other, beside the answering of requests. */
final class Jobs implements AutoCloseable {
  private static final int WAITING = 20;
  private static final int KEPT = 200;

  private final Holdings holdings;
  private final Supplier<Coding> loading;
  private final Consumer<String> faults;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final ThreadPoolExecutor worker;
  private Optional<Coding> coding = Optional.empty();
  private int number;

  Jobs(Holdings holdings, Supplier<Coding> loading, Consumer<String> faults) {
    this.holdings = holdings;
    this.loading = loading;
    this.faults = faults;
    this.worker =
        new ThreadPoolExecutor(
            1,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
              Thread thread = new Thread(work, "coding");
              thread.setDaemon(true);
              return thread;
            });
    worker.allowCoreThreadTimeOut(true);
  }

  /**
   * Takes the article in a file, and the file itself.
   *
   * @throws Refusal where too many are waiting
   */
  Job take(Path file, String who) {
    String id = put(new Job(nextId(), State.WAITING, "", "", 0, "")).id();
    try {
      worker.execute(() -> run(id, file, who));
    } catch (RejectedExecutionException e) {
      delete(file);
      put(new Job(id, State.FAILED, "", "", 0, "too many are waiting"));
      throw Refusal.of(429, "busy", "too many articles are waiting to be coded")
          .header("Retry-After", "10");
    }
    return job(id).orElseThrow();
  }

  private synchronized String nextId() {
    return Integer.toString(++number);
  }

  synchronized Optional<Job> job(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  private synchronized Job put(Job job) {
    jobs.put(job.id(), job);
    if (jobs.size() > KEPT) {
      Iterator<String> oldest = jobs.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return job;
  }

  private void run(String id, Path file, String who) {
    put(new Job(id, State.CODING, "", "", 0, ""));
    try {
      put(done(id, file, who));
    } catch (RuntimeException | StackOverflowError fault) {
      put(new Job(id, State.FAILED, "", "", 0, "a fault of the program"));
      faults.accept("a fault of the program, please report it: coding an article: " + fault);
    } finally {
      delete(file);
    }
  }

  private Job done(String id, Path file, String who) {
    Iterator<Reading> readings = coding().read(file);
    Job last = new Job(id, State.FAILED, "", "", 0, "there is no article in it");
    while (readings.hasNext()) {
      Reading reading = readings.next();
      last =
          reading instanceof Reading.Ok ok
              ? add(id, ok.article(), who)
              : new Job(id, State.FAILED, "", "", 0, ((Reading.Failed) reading).problem().what());
    }
    return last;
  }

  private Job add(String id, Article article, String who) {
    Archive archive = holdings.archive();
    Coded coded = coding().code(article);
    Admission admission = archive.articles().add(coded, coding().version());
    archive.resolve();
    String outcome = admission.outcome().name().toLowerCase(Locale.ROOT);
    archive.journal().note(who, "article added", admission.id(), outcome);
    return new Job(id, State.DONE, admission.id(), outcome, coded.claims().size(), "");
  }

  /** Of the worker alone. */
  private Coding coding() {
    if (coding.isEmpty()) {
      coding = Optional.of(loading.get());
    }
    return coding.get();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
      Path folder = file.getParent();
      if (folder != null) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
