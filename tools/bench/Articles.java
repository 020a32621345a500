import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes the articles of the benchmark: paragraphs of the examples among paragraphs of golden
 * sentences, drawn with a fixed seed, so that they are the same on every machine.
 *
 * <p>Run from the root of the project: {@code java tools/bench/Articles.java FOLDER COUNT}. Prints
 * how many articles, sentences and words it wrote, parted by blanks.
 */
final class Articles {
  private static final Path GOLDEN = Path.of("core/src/test/resources/golden/code");
  private static final Path EXAMPLES = Path.of("examples");
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
  private static final int PARAGRAPHS = 10;
  private static final int SHORTEST_PARAGRAPH = 100; // headlines, dates and by-lines are shorter
  private static final int SENTENCES_A_PARAGRAPH = 3;

  private final Random random = new Random(2023);
  private final List<String> sentences = new ArrayList<>();
  private final List<String> paragraphs = new ArrayList<>();
  private long sentencesWritten;
  private long wordsWritten;

  private Articles() throws IOException {
    for (Path file : files(GOLDEN, ".tsv")) {
      Files.readAllLines(file).stream()
          .skip(1)
          .map(line -> line.split("\t")[1])
          .forEach(sentences::add);
    }
    for (Path file : files(EXAMPLES, ".txt")) {
      Stream.of(Files.readString(file).split("\n\\s*\n"))
          .map(String::strip)
          .filter(part -> part.length() >= SHORTEST_PARAGRAPH && !part.contains("\nPublished: "))
          .forEach(paragraphs::add);
    }
  }

  public static void main(String[] arguments) throws IOException {
    new Articles().write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private void write(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    for (int number = 0; number < count; number++) {
      String article = article(number);
      Files.writeString(folder.resolve(String.format(Locale.ROOT, "%05d.txt", number)), article);
    }
    System.out.println(count + " " + sentencesWritten + " " + wordsWritten);
  }

  private String article(int number) {
    List<String> parts = new ArrayList<>();
    parts.add(
        ("Benchmark article " + number)
            + ("\nPublished: " + FIRST_DAY.plusDays(number % 365))
            + "\nSource: The Benchmark");
    for (int part = 0; part < PARAGRAPHS; part++) {
      String paragraph = random.nextBoolean() ? one(paragraphs) : golden();
      count(paragraph);
      parts.add(paragraph);
    }
    return String.join("\n\n", parts) + "\n";
  }

  private String golden() {
    List<String> drawn = new ArrayList<>();
    for (int left = SENTENCES_A_PARAGRAPH; left > 0; left--) {
      drawn.add(one(sentences));
    }
    return String.join(" ", drawn);
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Sentences as the JDK breaks them, not as the program does: the yardstick stays the same. */
  private void count(String paragraph) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(paragraph);
    while (breaks.next() != BreakIterator.DONE) {
      sentencesWritten++;
    }
    wordsWritten += paragraph.split("\\s+").length;
  }
}
