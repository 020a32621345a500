package org.brinkwatch.code;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.English;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Span;

/**
 * Writes the clues of labelled sentences, by which their topic is learnt.
 *
 * <p>{@code TopicTable OUT [public|other FILE|FOLDER...]...}: a line for each sentence, with its
 * label, file, line, how many claims it would give if nobody asked for its topic, its clues (names
 * begin with "^"), and the sentence. Files are one sentence a line, a training file of the relation
 * head, golden lines, or a gold article, of which the sentences with a claim are taken.
 */
final class TopicTable {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 6);

  private record Line(String label, String file, int number, String text) {}

  private final English english = English.load();
  private final Coder coder = Coder.builtIn().whateverTheTopic();

  public static void main(String[] args) throws IOException {
    List<Line> lines = new ArrayList<>();
    String label = "";
    for (String arg : List.of(args).subList(1, args.length)) {
      if (List.of("public", "other").contains(arg)) {
        label = arg;
      } else {
        for (Path file : files(Path.of(arg))) {
          read(label, file, lines);
        }
      }
    }
    TopicTable table = new TopicTable();
    try (PrintWriter out = new PrintWriter(args[0], StandardCharsets.UTF_8)) {
      lines.parallelStream().map(table::rows).toList().forEach(rows -> rows.forEach(out::println));
    }
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(TopicTable::isText).sorted().toList();
    }
  }

  private static boolean isText(Path file) {
    String name = file.toString();
    return name.endsWith(".txt") || (name.endsWith(".tsv") && !name.endsWith(".claims.tsv"));
  }

  private static void read(String label, Path file, List<Line> into) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<String> lines = Files.readAllLines(file);
    boolean golden = lines.get(0).startsWith("published\t");
    if (name.endsWith(".txt") && Files.exists(claims(file))) {
      into.add(new Line(label, file.toString(), 0, body(lines)));
      return;
    }
    for (int i = golden ? 1 : 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String[] cells = line.split("\t", -1);
      String text = cells.length > 1 ? cells[1] : line;
      into.add(new Line(label, name, i, text.replaceAll("\\[\\d+ ([^\\]]*)\\]", "$1")));
    }
  }

  /** The gold beside an article. */
  private static Path claims(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.replace(".txt", ".claims.tsv"));
  }

  private static String body(List<String> lines) {
    int blank = lines.indexOf("");
    return String.join("\n", lines.subList(blank + 1, lines.size()));
  }

  /** The rows of a sentence, or of all that claim something in an article. */
  private List<String> rows(Line line) {
    boolean whole = line.number() == 0 && line.text().contains("\n");
    Annotated annotated = english.annotate(article(line.text()));
    List<Claim> claims = coder.code(annotated).claims();
    List<Span> told = whole ? told(Path.of(line.file()), line.text()) : List.of();
    List<String> rows = new ArrayList<>();
    int number = line.number();
    for (Sentence sentence : annotated.sentences()) {
      if (!whole || told.stream().anyMatch(span -> sentence.span().overlaps(span))) {
        rows.add(row(line, number, sentence, claims, annotated.article().text()));
      }
      number += whole ? 1 : 0;
    }
    return rows;
  }

  private static Article article(String text) {
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(begin, begin + paragraph.length())));
      begin += paragraph.length() + 2;
    }
    return new Article("", "", "", "en", Optional.of(DAY), "", text, blocks);
  }

  /** Where the triggers of the gold stand. */
  private static List<Span> told(Path file, String text) {
    try {
      List<Span> spans = new ArrayList<>();
      for (String line : Files.readAllLines(claims(file))) {
        String[] trigger = line.substring(0, Math.max(0, line.indexOf('\t'))).split("#", 2);
        int nth = trigger.length > 1 ? Integer.parseInt(trigger[1]) : 1;
        int at = -1;
        for (int i = 0; i < nth && !trigger[0].isEmpty(); i++) {
          at = text.indexOf(trigger[0], at + 1);
        }
        if (at >= 0) {
          spans.add(new Span(at, at + trigger[0].length()));
        }
      }
      return spans;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(
      Line line, int number, Sentence sentence, List<Claim> claims, String text) {
    List<Claim> own =
        claims.stream().filter(claim -> claim.evidence().sentence().equals(sentence.span())).toList();
    List<String> clues = new ArrayList<>();
    TopicClues.of(sentence).forEach(clue -> clues.add((clue.isName() ? "^" : "") + clue.text()));
    clues.addAll(TopicClues.of(own));
    Path name = Path.of(line.file()).getFileName();
    String words = sentence.span().of(text).replace('\n', ' ');
    return String.join(
        "\t", line.label(), name + ":" + (number + 1), "" + own.size(), String.join(" ", clues), words);
  }
}
