package org.brinkwatch.annotate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.brinkwatch.event.Span;

/**
 * Compares parses with those of the library, and times them: args are a file of Oracle and rounds.
 */
public final class Compare {
  /** A token as the library has it: form, lemma, tag, head from 1, relation. */
  record Line(String form, String lemma, String tag, int head, String relation) {
    static Line of(String line) {
      String[] fields = line.split("\t", -1);
      return new Line(fields[0], fields[1], fields[2], Integer.parseInt(fields[3]), fields[4]);
    }
  }

  private Compare() {}

  static List<List<Line>> read(String conll) {
    return Stream.of(conll.split("\n\n"))
        .filter(block -> !block.isBlank())
        .map(block -> Stream.of(block.strip().split("\n")).map(Line::of).toList())
        .toList();
  }

  static List<Token> parse(English english, List<Line> sentence) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      spans.add(new Span(i, i + 1));
    }
    return english.parse(sentence.stream().map(Line::form).toList(), spans);
  }

  /** Whether tag, head and relation are those of the library. */
  static boolean isSame(Token token, Line line) {
    return token.tag().equals(line.tag)
        && token.head() == line.head - 1
        && token.relation().equals(line.relation);
  }

  /** The library's name for all numbers, and its shorter forms of them, are no lemmas to us. */
  static boolean isSameLemma(Token token, Line line) {
    // where the library leaves an inflected verb as it is, we give its base form
    boolean left = line.lemma().equals(line.form().toLowerCase(Locale.ROOT));
    if (left && line.tag().matches("VB[DNG]")) {
      return true;
    }
    return token.lemma().equals(line.lemma.toLowerCase(Locale.ROOT))
        || line.lemma.startsWith("#")
        || line.lemma.contains("0");
  }

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    English english = English.load();
    System.out.printf(Locale.ROOT, "load %.2f s%n", (System.nanoTime() - start) / 1e9);
    List<List<Line>> sentences = read(Files.readString(Path.of(args[0]), StandardCharsets.UTF_8));
    int tokens = 0;
    int same = 0;
    int lemmas = 0;
    for (List<Line> sentence : sentences) {
      List<Token> parsed = parse(english, sentence);
      for (int i = 0; i < parsed.size(); i++) {
        tokens++;
        same += isSame(parsed.get(i), sentence.get(i)) ? 1 : 0;
        lemmas += isSameLemma(parsed.get(i), sentence.get(i)) ? 1 : 0;
        if (!isSame(parsed.get(i), sentence.get(i))
            || !isSameLemma(parsed.get(i), sentence.get(i))) {
          System.out.println(sentence.get(i) + " but " + parsed.get(i));
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d sentences, %d tokens, %d arcs and tags the same, %d lemmas the same%n",
        sentences.size(),
        tokens,
        same,
        lemmas);
    time(english, sentences, args.length > 1 ? Integer.parseInt(args[1]) : 0);
  }

  private static void time(English english, List<List<Line>> sentences, int rounds) {
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      sentences.forEach(sentence -> parse(english, sentence));
      double one = sentences.size() / ((System.nanoTime() - start) / 1e9);
      start = System.nanoTime();
      sentences.parallelStream().forEach(sentence -> parse(english, sentence));
      double all = sentences.size() / ((System.nanoTime() - start) / 1e9);
      System.out.printf(Locale.ROOT, "%.0f sentences/s on one thread, %.0f on all%n", one, all);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "heap after collection %.0f MB%n",
        (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
  }
}
