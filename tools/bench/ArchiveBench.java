import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.DeskFolder;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Found;
import org.brinkwatch.archive.Import;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;
import org.brinkwatch.watch.redline.Names;
import org.brinkwatch.web.DeskServer;
import org.brinkwatch.web.access.Users;
import org.brinkwatch.web.http.Limits;

/**
 * Fills an archive with synthetic imported events and asks what the desk asks: rate, size on disk,
 * medians. Actors, places and outlets follow Zipf's law; days are spread over fifteen years.
 *
 * <p>Arguments: a folder, the number of events, the number of rounds.
 */
final class ArchiveBench {
  private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);
  private static final int DAYS = 5478;
  private static final String[] SECTORS = {"", "GOV", "MIL", "COP", "OPP", "CVL", "REB", "MED"};

  private final Random random = new Random(20261125);
  private final List<Actor> actors = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Zipf countries = new Zipf(200, 1.0);
  private final Zipf sectors = new Zipf(SECTORS.length * 3, 1.1);
  private final Zipf towns = new Zipf(25, 1.0);
  private final Zipf outlets = new Zipf(2000, 1.0);

  /** Ranks, the first the most frequent. */
  private final class Zipf {
    private final double[] sums;

    Zipf(int ranks, double exponent) {
      sums = new double[ranks];
      double sum = 0;
      for (int i = 0; i < ranks; i++) {
        sum += 1 / Math.pow(i + 1, exponent);
        sums[i] = sum;
      }
    }

    int next() {
      int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
      return Math.min(at < 0 ? -at - 1 : at, sums.length - 1);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int events = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    new ArchiveBench().run(folder.resolve("brinkwatch.db"), events, rounds);
  }

  private void run(Path file, int events, int rounds) throws IOException {
    world();
    InstantSource clock = InstantSource.fixed(Instant.parse("2024-01-01T00:00:00Z"));
    if (!Files.exists(file)) {
      try (Archive archive = Archive.open(file, clock)) {
        fill(archive, events);
      }
      System.out.printf(
          Locale.ROOT, "on disk: %.0f MB, %d bytes an event%n",
          Files.size(file) / 1e6, Files.size(file) / events);
    }
    try (Archive archive = Archive.open(file, clock)) {
      ask(archive, rounds);
    }
    served(file, clock, rounds);
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT, "heap: %d MB; resident: %s%n",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20, resident());
  }

  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM") || line.startsWith("RssAnon"))
            .map(line -> line.replaceAll("\\s+", " "))
            .toList()
            .toString()
        : "?";
  }

  private void world() {
    for (int i = 0; i < 200; i++) {
      String country = "" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + 'X';
      for (int j = 0; j < SECTORS.length * 3; j++) {
        String sector = SECTORS[j % SECTORS.length];
        String id = country + (sector.isEmpty() ? "" : "." + sector) + (j < 8 ? "" : "." + j / 8);
        actors.add(new Actor(j == 0 ? country : id, "Actor " + id, country, sector));
      }
      for (int j = 0; j < 25; j++) {
        places.add(
            new Place("Town " + i + "-" + j, country, i / 3.0, j * 4.0, Place.Precision.TOWN));
      }
    }
  }

  private void fill(Archive archive, int events) {
    long began = System.nanoTime();
    try (Import file = archive.imports().begin("SYNTHETIC", "synthetic", "seed 20261125")) {
      for (int i = 0; i < events; i++) {
        file.add(List.of(deed(i, events)));
        if (i % 1_000_000 == 999_999) {
          System.out.printf(Locale.ROOT, "%d in %.0f s%n", i + 1, seconds(began));
        }
      }
      file.finish();
    }
    double rows = seconds(began);
    archive.imports().complete();
    double all = seconds(began);
    System.out.printf(
        Locale.ROOT,
        "import: %d events, rows %.0f s, indexes and sums %.0f s; %.0f events/s in all%n",
        events, rows, all - rows, events / all);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private Deed deed(int number, int events) {
    int home = countries.next();
    Actor source = actors.get(home * 24 + sectors.next());
    int away = random.nextInt(3) == 0 ? home : countries.next();
    Actor target = actors.get(away * 24 + sectors.next());
    EventType type = EventType.values()[random.nextInt(16)];
    LocalDate day = FIRST.plusDays((long) number * DAYS / events);
    return new Deed(
        String.valueOf(30_000_000 + number),
        day,
        day.plusDays(1),
        source,
        target,
        type,
        "",
        Math.round(random.nextGaussian() * 40) / 10.0,
        random.nextInt(50) == 0 ? Status.INTENDED : Status.ACTUAL,
        random.nextInt(10) == 0
            ? Optional.empty()
            : Optional.of(places.get((random.nextBoolean() ? home : away) * 25 + towns.next())),
        List.of("Outlet " + outlets.next()));
  }

  /** What is timed. */
  private interface Question {
    int ask();
  }

  private void ask(Archive archive, int rounds) {
    LocalDate last = FIRST.plusDays(DAYS);
    time("dyad page: 2 series, latest 50", rounds, () -> {
      Actor one = actors.get(countries.next() * 24 + sectors.next());
      Actor other = actors.get(countries.next() * 24 + sectors.next());
      return dyad(archive, one.id(), other.id(), last);
    });
    time("dyad page of the two most frequent countries", rounds, () ->
        dyad(archive, actors.get(0).id(), actors.get(24).id(), last));
    time("front page: news of 7 days, dyads moved", rounds, () -> {
      int days = 7;
      return archive.events().importedSince(last.minusDays(days), 50).size()
          + archive.events().newSince(Instant.parse("2023-12-25T00:00:00Z"), 50).size()
          + archive.dyads().moved(last.minusDays(random.nextInt(3)), 7, 28, 20).size();
    });
    time("front page after a month away", rounds, () ->
        archive.events().importedSince(last.minusDays(31), 50).size()
            + archive.dyads().moved(last, 31, 90, 20).size());
    time("search with facets", rounds, () -> search(archive, query()));
    for (String fixed :
        List.of(
            "", "type:ASSAULT", "actor:AAX", "actor:HRX.REB.2", "status:INTENDED type:AID",
            "place:\"Town 150-20\"", "outlet:\"Outlet 1500\"", "actor:AAX outlet:\"Outlet 1500\"",
            "dyad:AAX-ABX quad:4 from:2012 to:2013", "type:ASSAULT to:2010", "nowhere")) {
      time("search '" + fixed + "'", Math.max(3, rounds / 5), () -> search(archive, fixed));
    }
  }

  private static int search(Archive archive, String query) {
    Filter filter = Filter.parse(query);
    return archive.events().search(filter, Optional.empty(), 50).deeds().size()
        + archive.events().overview(filter).extent().counted();
  }

  private static int dyad(Archive archive, String one, String other, LocalDate last) {
    List<Found> latest = archive.dyads().latest(one, other, 50);
    return latest.size()
        + archive.dyads().series(one, other, FIRST, last).size()
        + archive.dyads().series(other, one, FIRST, last).size();
  }

  /** The same through the API, as the pages ask for it: over loopback, read to the end. */
  private void served(Path file, InstantSource clock, int rounds) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    DeskServer.Settings settings =
        new DeskServer.Settings(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Set.of(), Users.none(),
            "bench", "0", Limits.USUAL, new DeskFolder(folder), () -> Names.NONE);
    try (DeskServer server =
        DeskServer.start(
            settings,
            () -> Archive.open(file, clock),
            () -> {
              throw new IllegalStateException("nothing is coded here");
            },
            clock,
            System.err::println)) {
      server.ready();
      HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
      String api = "http://localhost:" + server.address().getPort() + "/api/v1";
      get(client, api + "/session");
      time("served: front page", rounds, () ->
          get(client, api + "/changes?since=2023-12-" + (25 - random.nextInt(7)) + "T00:00:00Z"));
      time("served: dyad page", rounds, () -> {
        Actor one = actors.get(countries.next() * 24 + sectors.next());
        Actor other = actors.get(countries.next() * 24 + sectors.next());
        return get(client, api + "/dyads/" + one.id() + "/" + other.id() + "?both=1");
      });
      time("served: search with facets", rounds, () ->
          get(client, api + "/search?q=" + URLEncoder.encode(query(), StandardCharsets.UTF_8)));
    }
  }

  private static int get(HttpClient client, String address) {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      // an actor drawn that no event names is not found, and that is an answer too
      if (answer.statusCode() != 200 && answer.statusCode() != 404) {
        throw new IllegalStateException(address + ": " + answer.body());
      }
      return answer.statusCode() == 200 ? 1 : 0;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(address, e);
    }
  }

  private String query() {
    Actor actor = actors.get(countries.next() * 24 + sectors.next());
    Place place = places.get(countries.next() * 25 + towns.next());
    EventType type = EventType.values()[random.nextInt(16)];
    int year = 2009 + random.nextInt(15);
    return switch (random.nextInt(6)) {
      case 0 -> "actor:" + actor.id() + " type:" + type;
      case 1 -> "place:\"" + place.name() + "\" quad:" + (1 + random.nextInt(4));
      case 2 -> "type:" + type + " from:" + year + " to:" + year;
      case 3 -> "dyad:" + actor.country() + "-" + place.country() + " status:ACTUAL";
      case 4 -> "outlet:\"Outlet " + outlets.next() + "\" type:" + type;
      default -> "source:" + actor.country() + " quad:4 to:" + year;
    };
  }

  private static void time(String what, int rounds, Question question) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    double[] millis = new double[rounds];
    double[] cpu = new double[rounds];
    int found = 0;
    for (int i = 0; i < rounds; i++) {
      long began = System.nanoTime();
      long spent = clock.getCurrentThreadCpuTime();
      found += question.ask();
      millis[i] = seconds(began) * 1000;
      cpu[i] = (clock.getCurrentThreadCpuTime() - spent) / 1e6;
    }
    Arrays.sort(millis);
    Arrays.sort(cpu);
    System.out.printf(
        Locale.ROOT, "%-48s median %7.1f ms, p95 %7.1f ms; processor %6.1f ms, p95 %6.1f ms (%d)%n",
        what, millis[rounds / 2], millis[(int) (rounds * 0.95)],
        cpu[rounds / 2], cpu[(int) (rounds * 0.95)], found);
  }
}
