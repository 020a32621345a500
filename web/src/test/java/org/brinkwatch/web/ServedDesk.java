package org.brinkwatch.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.CodingVersion;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Found;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.Problem;
import org.brinkwatch.forecast.Baseline;
import org.brinkwatch.forecast.Forecast;
import org.brinkwatch.forecast.Ledger;
import org.brinkwatch.forecast.Question;
import org.brinkwatch.read.Inputs;
import org.brinkwatch.read.ReadOptions;
import org.brinkwatch.read.Reading;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.redline.Names;
import org.brinkwatch.web.access.Users;
import org.brinkwatch.web.http.Limits;

/** The real server over a small archive, on a port of its own. */
final class ServedDesk implements AutoCloseable {
  static {
    // the JDK reads it once; short, so that a test need not wait long
    System.setProperty("sun.net.httpserver.maxReqTime", "3");
  }

  final HandClock clock = new HandClock();
  final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private final Path folder;
  private final Archive archive;
  private final DeskServer server;

  private ServedDesk(Path folder, String passwords, Set<String> names) throws IOException {
    this.folder = folder;
    archive = Archive.open(folder.resolve("brinkwatch.db"), clock);
    List<Problem> problems = new ArrayList<>();
    Users users =
        passwords.isEmpty()
            ? Users.none()
            : Users.parse(folder.resolve("users"), passwords, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    server =
        DeskServer.start(
            new DeskServer.Settings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                names,
                users,
                "someone",
                "0.1",
                Limits.USUAL,
                new DeskFolder(folder),
                () -> Names.NONE),
            () -> archive,
            HandCoding::new,
            clock,
            faults::add);
  }

  static ServedDesk open(Path folder) throws IOException {
    return new ServedDesk(folder, "", Set.of());
  }

  static ServedDesk locked(Path folder, String... passwords) throws IOException {
    return new ServedDesk(folder, String.join("\n", passwords), Set.of());
  }

  static ServedDesk named(Path folder, String name) throws IOException {
    return new ServedDesk(folder, "correct-horse", Set.of(name));
  }

  /** Two outlets on an attack, a statement, an election ahead, and a title with a script in it. */
  ServedDesk filled() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("redlines")).resolve("gulf.yml"),
        """
        redline: gulf
        title: An attack
        note: It was long feared.
        select: {type: [ASSAULT]}
        when: {count: {gte: 1}, within: 30d}
        severity: high
        response: Call the crisis cell.
        """);
    List.of(
            Stories.coded(
                "one",
                "<script>alert(1)</script>",
                "Daily",
                "2024-04-20",
                "Serbia attacked a police patrol in Pristina.",
                "Norway said that Serbia was wrong.",
                "Elections are due in ten days."),
            Stories.coded(
                "two",
                "=2+3",
                "=cmd|' /C calc'!A0",
                "2024-04-21",
                "Serbia helped Norway in Pristina."),
            Stories.coded("ahead", "Ahead", "Daily", "2024-04-28", "A vote due soon is awaited."))
        .forEach(coded -> archive.articles().add(coded, Stories.VERSION));
    archive.resolve();
    forecast();
    archive.alerts().raise("a1", "gulf", "crossed", 3, LocalDate.parse("2024-04-20"), "[]");
    return this;
  }

  /** One forecast that came true, and one that is open. */
  private void forecast() throws IOException {
    Path book = new DeskFolder(folder).forecasts();
    Files.createDirectories(book.resolve("..").normalize());
    Ledger ledger = Ledger.open(book);
    ledger.add(List.of(forecast("2024-04-18", 0.75)), LocalDate.parse("2024-04-18"));
    Deed attack =
        archive.events().search(Filter.parse("type:ASSAULT"), Optional.empty(), 1).deeds().stream()
            .map(Found::deed)
            .findFirst()
            .orElseThrow();
    ledger.score(
        Hindsight.as(List.of(attack), actor -> new Actor(actor.country(), "", "", "")),
        LocalDate.parse("2024-04-30"));
    ledger.add(List.of(forecast("2024-04-30", 0.25), next(attack)), LocalDate.parse("2024-04-30"));
  }

  /** What was done is said to be done again. */
  private static Forecast next(Deed deed) {
    Forecast week = forecast("2024-04-30", 0.3);
    return new Forecast(
        week.issued(),
        new Dyad(deed.source().id(), deed.target().id()),
        Question.NEXT,
        week.from(),
        week.to(),
        0,
        new Hostility(Set.of(deed.type())),
        week.rule(),
        0.3,
        "test",
        week.baselines(),
        new Forecast.Reason("they did it before", List.of(deed.event())));
  }

  private static Forecast forecast(String issued, double probability) {
    LocalDate day = LocalDate.parse(issued);
    return new Forecast(
        day,
        new Dyad("SRB", "XKX"),
        Question.WEEK,
        day.plusDays(1),
        day.plusDays(7),
        0,
        Hostility.MATERIAL_CONFLICT,
        "comes true if Serbia attacks in the week after " + issued,
        probability,
        "test",
        Map.of(Baseline.PERSISTENCE, 0.5, Baseline.CONFLICTOLOGY, 0.5, Baseline.FADING, 0.25),
        Forecast.Reason.NONE);
  }

  Archive archive() {
    return archive;
  }

  DeskServer server() {
    return server;
  }

  int port() {
    return server.address().getPort();
  }

  Client client() {
    return new Client(port());
  }

  @Override
  public void close() {
    server.close();
  }

  /** Finds one claim in every article. */
  private static final class HandCoding implements Coding {
    @Override
    public Iterator<Reading> read(Path file) {
      return new Inputs(ReadOptions.DEFAULT)
          .open(List.of(file.toString()), InputStream.nullInputStream());
    }

    @Override
    public Coded code(Article article) {
      Coded one = Stories.coded(article.id(), article.title(), "", "2024-04-30", article.text());
      return new Coded(article, one.claims(), List.of(), List.of());
    }

    @Override
    public CodingVersion version() {
      return Stories.VERSION;
    }
  }
}
