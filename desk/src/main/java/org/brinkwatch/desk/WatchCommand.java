package org.brinkwatch.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.brinkwatch.Brinkwatch;
import org.brinkwatch.event.Article;
import org.brinkwatch.fetch.Arrival;
import org.brinkwatch.fetch.Feed;
import org.brinkwatch.fetch.FetchLog;
import org.brinkwatch.fetch.Fetcher;
import org.brinkwatch.fetch.Limits;
import org.brinkwatch.fetch.Pause;
import org.brinkwatch.fetch.PollOptions;
import org.brinkwatch.fetch.Poller;
import org.brinkwatch.fetch.Round;
import org.brinkwatch.watch.redline.DeskSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Follows the feeds of a desk. */
@Command(
    name = "watch",
    description = {
      "Asks the feeds of the desk for new articles, again and again, codes them and keeps them.",
      "",
      "Each new article is a line on standard output. What was fetched, skipped and why is told on",
      "standard error and kept in archive/fetch.log.jsonl.",
      "",
      "After each round the red lines in the desk's folder redlines/ are judged as of today. What",
      "rings is kept, and sent as alerts.yml in the desk's folder says. With --once the exit code is",
      "10 if a line is crossed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  brinkwatch watch --once",
      "  brinkwatch watch --desk gulf --interval 30m",
      "  brinkwatch watch --once --out inbox",
      ""
    })
final class WatchCommand implements Callable<Integer> {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration USUAL_GAP = Duration.ofSeconds(2);

  private final Streams streams;
  private final InstantSource clock;
  private final Pause pause;

  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private FeedList list = new FeedList();
  @Mixin private CodingOptions coding = new CodingOptions();

  @Option(names = "--once", description = "Ask every feed once, and stop.")
  private boolean once;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = Interval.class,
      description =
          "Between two rounds, like 90s, 15m, 2h; that of desk.yml, or 15m, if not given.")
  private Optional<Duration> interval = Optional.empty();

  @Option(
      names = "--no-pages",
      description =
          "Take what the feeds carry, and never fetch the page of an entry that is only a summary.")
  private boolean noPages;

  @Option(
      names = "--gap",
      paramLabel = "TIME",
      converter = Interval.class,
      description =
          "Between two requests to one site; that of desk.yml, or 2s, if not given; more if the site"
              + " asks.")
  private Optional<Duration> gap = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Write the articles to articles.jsonl in this folder, and code and keep none.")
  private Optional<Path> out = Optional.empty();

  WatchCommand(Streams streams, InstantSource clock) {
    this(streams, clock, Pause.REAL);
  }

  /**
   * @param pause between two rounds
   */
  WatchCommand(Streams streams, InstantSource clock, Pause pause) {
    this.streams = streams;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Integer call() throws IOException {
    if (interval.filter(it -> it.compareTo(SHORTEST) < 0).isPresent()) {
      throw new ParameterException(command.commandLine(), "--interval is 1m at least");
    }
    if (list.read().isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "no feeds in " + list.file() + "; add one with 'brinkwatch feeds add URL'");
    }
    Path lock = list.kept("watch.lock");
    Files.createDirectories(lock.resolve("..").normalize());
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!isOurs(channel)) {
        streams.err().println("brinkwatch: another watch runs at this desk (" + lock + ")");
        return Exit.FAILURE;
      }
      return watch();
    }
  }

  @SuppressWarnings("resource") // the lock goes with the channel
  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private int watch() throws IOException {
    DeskSettings settings = coding.fill(list.folder());
    Duration between = interval.or(settings::interval).orElseGet(PollOptions.DEFAULT::interval);
    Set<String> allowed = new HashSet<>(coding.allowedHosts());
    PollOptions options =
        new PollOptions(
            between,
            settings.pages() && !noPages,
            PollOptions.DEFAULT.threads(),
            PollOptions.DEFAULT.pages());
    try (Intake intake = intake();
        FetchLog log = FetchLog.open(list.kept("fetch.log.jsonl"), clock, this::tell);
        Fetcher fetcher =
            new Fetcher(
                Limits.DEFAULT,
                gap.or(settings::gap).orElse(USUAL_GAP),
                allowed,
                clock,
                Pause.REAL)) {
      Poller poller = new Poller(fetcher, list.states(), log, clock, options);
      int exit = round(poller, intake);
      while (!once) {
        pause.of(between);
        exit = round(poller, intake);
      }
      return exit;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.INTERRUPTED;
    }
  }

  private Intake intake() throws IOException {
    if (out.isPresent()) {
      return new FileIntake(out.get());
    }
    // before the archive is opened: a mistake in the codebook stops the run with nothing begun
    Brinkwatch brinkwatch = coding.brinkwatch();
    Lookout lookout = new Lookout(list.folder(), clock, streams);
    lookout.check();
    return new ArchiveIntake(list.folder().open(clock), brinkwatch, coding.version(), lookout);
  }

  private int round(Poller poller, Intake intake) throws IOException {
    // read anew each time: the list may have been edited meanwhile
    List<Feed> feeds = list.read();
    Round round = poller.poll(feeds, arrival -> take(arrival, intake));
    Lookout.Seen seen = intake.settle();
    streams.err().println("brinkwatch: " + round);
    return seen.crossed() ? Exit.CROSSED : exit(round, seen);
  }

  private void take(Arrival arrival, Intake intake) {
    String fate = intake.take(arrival);
    Article article = arrival.article();
    try {
      String day = article.published().map(LocalDate::toString).orElse("-");
      streams
          .out()
          .write(
              String.join("\t", fate, day, article.outlet(), article.title(), article.id()) + "\n");
      streams.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a person wants to know at once; the rest is in the log. */
  private void tell(FetchLog.Entry entry) {
    String line = entry.url() + ": " + entry.why();
    switch (entry.outcome()) {
      case FAILED -> streams.err().println("brinkwatch: " + line);
      case WAITING, SKIPPED -> streams.err().println("brinkwatch: not now: " + line);
      case EMPTY -> streams.err().println("brinkwatch: " + entry.url() + ": no entries");
      case FETCHED, UNCHANGED -> {}
    }
  }

  private static int exit(Round round, Lookout.Seen seen) {
    if (round.failed() == 0) {
      return seen.sent() ? Exit.OK : Exit.PARTIAL;
    }
    return round.failed() == round.feeds() ? Exit.FAILURE : Exit.PARTIAL;
  }
}
