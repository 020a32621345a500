import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.brinkwatch.archive.Archive;
import org.brinkwatch.archive.DayCount;
import org.brinkwatch.archive.Filter;
import org.brinkwatch.archive.Found;
import org.brinkwatch.archive.Matches;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;

/**
 * Kills the real commands, {@code add} and {@code import}, again and again on one desk, each at a
 * moment drawn over the whole life of such a command, and looks at what is left.
 *
 * <p>Arguments: a folder, the command (words that begin a line), the number of kills, a seed.
 */
final class KillBench {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));
  private static final int ARTICLES = 40;
  private static final int ROWS = 30_000;
  private static final String[] STATES = {
    "Serbia", "Norway", "Kenya", "Chile", "Japan", "Spain", "Egypt", "Nepal"
  };
  private static final String[] ACTS = {"attacked", "condemned", "threatened", "shelled"};

  private final Path folder;
  private final List<String> command;
  private final Random random;
  private final Map<String, Coded> expected = new HashMap<>();
  private final Map<String, Integer> moments = new TreeMap<>();
  private final Set<String> answered = new HashSet<>();
  private final Path desk;
  private int batch;
  private int table;

  private KillBench(Path folder, List<String> command, long seed) {
    this.folder = folder;
    this.command = command;
    this.random = new Random(seed);
    this.desk = folder.resolve("desk");
  }

  /** What is in an archive: articles, rows of imports, and imports that came to their end. */
  private record Holding(long articles, long rows, long files, long finished) {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int kills = Integer.parseInt(arguments[2]);
    List<String> command = Files.readAllLines(Path.of(arguments[1]));
    long seed = Long.parseLong(arguments[3]);
    System.out.println("seed " + seed);
    new KillBench(folder, command, seed).run(kills);
  }

  private void run(int kills) throws Exception {
    long began = System.nanoTime();
    long addLife = life("add", articles(0));
    long importLife = life("import", rows(0));
    System.out.printf(
        Locale.ROOT,
        "unharmed, add of %d articles takes %d ms, import of %d rows %d ms%n",
        ARTICLES, addLife, ROWS, importLife);
    for (int kill = 0; kill < kills; kill++) {
      boolean add = random.nextBoolean();
      String moment = add ? killAdd(addLife) : killImport(importLife);
      moments.merge((add ? "add" : "import") + ", " + moment, 1, Integer::sum);
      check("kill " + kill);
    }
    checkSums();
    moments.forEach((moment, n) -> System.out.println(n + "\t" + moment));
    Holding holding = holding();
    System.out.printf(
        Locale.ROOT,
        "held after %d kills: %d articles (%d answered for), %d imported rows in %d files, %d of"
            + " them whole; %d s%n",
        kills, holding.articles(), answered.size(), holding.rows(), holding.files(),
        holding.finished(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
    System.out.println("nothing answered for was lost, no article or batch is there in half");
  }

  /** How long it runs when nobody kills it, on a desk of its own; twice, for the first is slow. */
  private long life(String verb, Path input) throws Exception {
    long last = 0;
    for (int i = 0; i < 2; i++) {
      Path other = Files.createTempDirectory(folder, "life");
      long began = System.nanoTime();
      Process process = start(verb, other, input, folder.resolve("life.out"));
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(folder.resolve("err")));
      }
      last = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
    return last;
  }

  private Process start(String verb, Path where, Path input, Path out) throws IOException {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of(verb, "--desk", where.toString(), input.toString()));
    return new ProcessBuilder(words)
        .redirectOutput(out.toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  /**
   * Whether it came to its end before. Most of a life is the way to the first write, so three in
   * four kills are drawn over what comes after the archive was opened.
   */
  private boolean killed(String verb, Path input, Path out, long life) throws Exception {
    boolean late = random.nextInt(4) > 0;
    Process process = start(verb, desk, input, out);
    Path log = desk.resolve("archive").resolve("brinkwatch.db-wal");
    while (late && process.isAlive() && !Files.exists(log)) {
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
    long most = late ? life * 2 / 3 : life * 11 / 10;
    boolean ended = process.waitFor(random.nextLong(1, most), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    if (ended && process.exitValue() != 0) {
      throw new IllegalStateException(verb + " failed: " + Files.readString(folder.resolve("err")));
    }
    return !ended;
  }

  private String killAdd(long life) throws Exception {
    Holding before = holding();
    Path out = folder.resolve("add.out");
    boolean killed = killed("add", articles(batch), out, life);
    for (String line : whole(Files.readString(out))) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("added")) {
        answered.add(cells[1]);
      }
    }
    if (!killed) {
      batch++;
      return "3 after its end";
    }
    return holding().articles() == before.articles() ? "1 before it wrote" : "2 while it wrote";
  }

  private String killImport(long life) throws Exception {
    Holding before = holding();
    boolean killed = killed("import", rows(table), folder.resolve("import.out"), life);
    Holding after = holding();
    if (!killed || after.finished() > before.finished()) {
      table++;
      return killed ? "2 while it wrote" : "3 after its end";
    }
    boolean begun = after.files() > before.files() || after.rows() > before.rows();
    return begun ? "2 while it wrote" : "1 before it wrote";
  }

  /** A line that was cut off by the kill answers for nothing. */
  private static List<String> whole(String out) {
    return out.substring(0, out.lastIndexOf('\n') + 1).lines().toList();
  }

  private Holding holding() throws SQLException {
    Path file = desk.resolve("archive").resolve("brinkwatch.db");
    if (!Files.exists(file)) {
      return new Holding(0, 0, 0, 0);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      if (number(statement, "SELECT count(*) FROM sqlite_schema WHERE name = 'import_file'") == 0) {
        return new Holding(0, 0, 0, 0);
      }
      check(
          number(statement, "SELECT total(deeds) FROM import_file")
              == number(statement, "SELECT count(*) FROM deed WHERE dataset <> 0"),
          "an import is there in half");
      return new Holding(
          number(statement, "SELECT count(*) FROM article"),
          number(statement, "SELECT count(*) FROM deed WHERE dataset <> 0"),
          number(statement, "SELECT count(*) FROM import_file"),
          number(statement, "SELECT count(*) FROM import_file WHERE finished"));
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }

  /** The desk opens; what was answered for is there, and all that is there is whole. */
  private void check(String where) throws Exception {
    expect();
    try (Archive archive = Archive.open(desk.resolve("archive").resolve("brinkwatch.db"), CLOCK)) {
      archive.resolve();
      int count = 0;
      for (Map.Entry<String, Coded> article : expected.entrySet()) {
        Optional<Coded> found = archive.articles().coded(article.getKey());
        if (found.isPresent()) {
          count++;
          check(
              found.get().equals(article.getValue()),
              where + ": " + article.getKey() + " is not what was added");
          check(
              archive.events().ofArticle(article.getKey()).stream()
                  .flatMap(event -> event.supporting().stream().map(Claim::id))
                  .collect(Collectors.toSet())
                  .containsAll(found.get().claims().stream().map(Claim::id).toList()),
              where + ": claims of " + article.getKey() + " make no event");
        } else {
          check(!answered.contains(article.getKey()), where + ": " + article.getKey() + " is lost");
        }
      }
      check(count == archive.articles().count(), where + ": articles that nobody added");
    }
  }

  /** What an unharmed run makes of the batch. */
  private void expect() throws Exception {
    Path file = articles(batch);
    if (expected.containsKey("kill-" + batch + "-0")) {
      return;
    }
    Path other = folder.resolve("whole");
    Path out = folder.resolve("whole.out");
    check(start("add", other, file, out).waitFor() == 0, "an unharmed add fails");
    try (Archive archive = Archive.open(other.resolve("archive").resolve("brinkwatch.db"), CLOCK)) {
      for (int i = 0; i < ARTICLES; i++) {
        String id = "kill-" + batch + "-" + i;
        expected.put(id, archive.articles().coded(id).orElseThrow());
      }
    }
  }

  /** The daily sums of a pair are what its deeds come to. */
  private void checkSums() {
    try (Archive archive = Archive.open(desk.resolve("archive").resolve("brinkwatch.db"), CLOCK)) {
      LocalDate from = LocalDate.of(1990, 1, 1);
      int summed =
          archive.dyads().series("USA", "RUS", from, LocalDate.of(2030, 1, 1)).stream()
              .mapToInt(DayCount::deeds)
              .sum();
      Filter filter = Filter.parse("source:USA target:RUS status:ACTUAL");
      int found = 0;
      Optional<Found> last = Optional.empty();
      boolean more = true;
      while (more) {
        Matches page = archive.events().search(filter, last, 5_000);
        found += page.deeds().size();
        more = page.more();
        last = page.deeds().stream().reduce((one, other) -> other);
      }
      check(found == summed, "the sums say " + summed + ", the rows " + found);
    }
  }

  private Path articles(int number) throws IOException {
    Path file = folder.resolve("articles-" + number + ".jsonl");
    if (!Files.exists(file)) {
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        for (int i = 0; i < ARTICLES; i++) {
          out.write(article(number, i) + "\n");
        }
      }
    }
    return file;
  }

  private static String article(int number, int i) {
    int seed = number * ARTICLES + i;
    String one = STATES[seed % STATES.length];
    String other = STATES[(seed / 8 + seed + 1) % STATES.length];
    String text =
        one + " " + ACTS[seed % 4] + " " + (one.equals(other) ? "Ghana" : other)
            + " on Monday in the matter of file " + seed + ".";
    return String.format(
        Locale.ROOT,
        "{\"id\":\"kill-%d-%d\",\"title\":\"Number %d\",\"outlet\":\"Outlet %d\","
            + "\"published\":\"2026-0%d-%02d\",\"text\":\"%s\"}",
        number, i, seed, seed, 1 + seed % 9, 1 + seed % 28, text);
  }

  private Path rows(int number) throws IOException {
    Path file = folder.resolve("rows-" + number + ".export.CSV");
    if (!Files.exists(file)) {
      EventTable.main(
          new String[] {file.toString(), String.valueOf(ROWS), String.valueOf(number + 1)});
    }
    return file;
  }
}
