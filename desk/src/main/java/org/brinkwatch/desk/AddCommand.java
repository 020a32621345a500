package org.brinkwatch.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.brinkwatch.Brinkwatch;
import org.brinkwatch.archive.Admission;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.CodingVersion;
import org.brinkwatch.event.Coded;
import org.brinkwatch.read.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Articles into the desk's archive. */
@Command(
    name = "add",
    description = {
      "Codes articles and keeps them in the desk's archive, with their claims and events. Prints a",
      "line for each: what became of it, its id, and how many claims it makes. What is there already",
      "is left; the same text in another outlet is kept as a further outlet of the first."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch add monday/",
      "  brinkwatch add --desk ~/balkans feed.jsonl",
      "  brinkwatch add https://example.org/news/talks.html",
      ""
    })
final class AddCommand implements Callable<Integer> {
  /** Events are made after so many articles, so that a long run shows some early. */
  private static final int TOGETHER = 200;

  private final Streams streams;
  private final InstantSource clock;

  @Mixin private CodingOptions coding = new CodingOptions();

  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "Files, folders, patterns or web addresses; - for standard input.")
  private List<String> articles = new ArrayList<>();

  AddCommand(Streams streams, InstantSource clock) {
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    coding.fill(desk.folder());
    Brinkwatch brinkwatch = coding.brinkwatch();
    Progress progress = new Progress(streams);
    Optional<Iterator<Reading>> readings = readings(progress);
    if (readings.isEmpty()) {
      return progress.exit();
    }
    try (Archive archive = desk.folder().open(clock)) {
      Run run = new Run(archive, coding.version(), progress);
      brinkwatch.code(run.fresh(readings.get()), run::add, progress::failed);
      int events = archive.resolve();
      progress.end();
      streams
          .err()
          .println(
              run.added
                  + " added, "
                  + run.copies
                  + " copies, "
                  + run.known
                  + " known already; "
                  + (run.events + events)
                  + " events new or changed");
    }
    return progress.exit();
  }

  /** None, all told, where nothing can be read and no desk is there: none is begun for that. */
  private Optional<Iterator<Reading>> readings(Progress progress) {
    Iterator<Reading> readings = coding.read(articles, streams.in(), clock);
    if (desk.folder().exists()) {
      return Optional.of(readings);
    }
    while (readings.hasNext()) {
      Reading reading = readings.next();
      if (reading instanceof Reading.Ok) {
        return Optional.of(new Joined<>(List.of(reading).iterator(), () -> readings));
      }
      if (reading instanceof Reading.Failed failed) {
        progress.failed(failed.problem());
      }
    }
    return Optional.empty();
  }

  /** One run into an archive. */
  private final class Run {
    private final Archive archive;
    private final CodingVersion version;
    private final Progress progress;
    private int added;
    private int copies;
    private int known;
    private int events;

    Run(Archive archive, CodingVersion version, Progress progress) {
      this.archive = archive;
      this.version = version;
      this.progress = progress;
    }

    /** The readings without what need not be coded. */
    Iterator<Reading> fresh(Iterator<Reading> readings) {
      return new Iterator<>() {
        private Optional<Reading> next = Optional.empty();

        @Override
        public boolean hasNext() {
          while (next.isEmpty() && readings.hasNext()) {
            next = Optional.of(readings.next()).filter(Run.this::isFresh);
          }
          return next.isPresent();
        }

        @Override
        public Reading next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          Reading reading = next.orElseThrow();
          next = Optional.empty();
          return reading;
        }
      };
    }

    private boolean isFresh(Reading reading) {
      if (reading instanceof Reading.Ok ok) {
        Admission admission = archive.articles().check(ok.article());
        if (!admission.isNew()) {
          told(archive.articles().addCopy(ok.article()), ok.article().id(), 0);
        }
        return admission.isNew();
      }
      return true;
    }

    void add(Coded coded) {
      Admission admission = archive.articles().add(coded, version);
      told(admission, coded.article().id(), coded.claims().size());
      if (admission.isNew() && added % TOGETHER == 0) {
        events += archive.resolve();
      }
    }

    private void told(Admission admission, String id, int claims) {
      switch (admission.outcome()) {
        case NEW -> {
          added++;
          print("added\t" + admission.id() + "\t" + claims);
        }
        case KNOWN -> {
          known++;
          print("known\t" + id + "\t" + admission.id());
        }
        case COPY, NEAR_COPY -> {
          copies++;
          print("copy\t" + id + "\t" + admission.id());
        }
      }
      progress.done();
    }
  }

  private void print(String line) {
    try {
      streams.out().write(line + "\n");
      streams.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
