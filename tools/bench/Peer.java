package org.brinkwatch.bench;

import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.DecodeConfig;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinkwatch.annotate.English;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.event.Article;
import org.brinkwatch.read.Inputs;
import org.brinkwatch.read.ReadOptions;
import org.brinkwatch.read.Reading;

/**
 * Tags and parses the same sentences with Brinkwatch and with NLP4J as its authors ship it, without
 * names and embeddings, on one thread: how long it takes to load, how many sentences a second, and
 * the most memory held.
 *
 * <p>{@code Peer sentences FOLDER FILE} writes the sentences of articles, a blank between tokens;
 * {@code Peer library FILE ROUNDS} and {@code Peer brinkwatch FOLDER ROUNDS} measure. Brinkwatch
 * also splits the text into sentences and tokens, which the library is given.
 */
public final class Peer {
  private static final String CONFIGURATION =
      """
      <configuration>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">\
      edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep>
        </models>
        <tsv><column index="1" field="form"/></tsv>
      </configuration>
      """;

  private Peer() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "sentences" -> write(arguments[1], Path.of(arguments[2]));
      case "library" -> library(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
      default -> brinkwatch(arguments[1], Integer.parseInt(arguments[2]));
    }
  }

  private static List<Article> articles(String folder) {
    Iterator<Reading> readings =
        new Inputs(new ReadOptions(Optional.empty(), ReadOptions.DEFAULT_MAX_BYTES))
            .open(List.of(folder), System.in);
    Stream.Builder<Article> articles = Stream.builder();
    readings.forEachRemaining(
        reading -> {
          if (reading instanceof Reading.Ok ok) {
            articles.add(ok.article());
          }
        });
    return articles.build().toList();
  }

  private static void write(String folder, Path file) throws IOException {
    English english = English.load();
    List<String> lines =
        articles(folder).stream()
            .flatMap(article -> english.annotate(article).sentences().stream())
            .map(Peer::forms)
            .toList();
    Files.write(file, lines);
  }

  private static String forms(Sentence sentence) {
    return String.join(" ", sentence.tokens().stream().map(token -> token.form()).toList());
  }

  private static void library(Path file, int rounds) throws IOException {
    List<List<Token>> sentences;
    try (Stream<String> lines = Files.lines(file)) {
      sentences =
          lines
              .filter(line -> !line.isBlank())
              .map(line -> Stream.of(line.split(" ", -1)).map(Token::new).toList())
              .toList();
    }
    long start = System.nanoTime();
    byte[] configuration = CONFIGURATION.getBytes(StandardCharsets.UTF_8);
    NLPDecoder decoder = new NLPDecoder(new DecodeConfig(new ByteArrayInputStream(configuration)));
    decoder.decode(decoder.toNodeArray(sentences.get(0)));
    Runnable round =
        () -> sentences.forEach(sentence -> decoder.decode(decoder.toNodeArray(sentence)));
    tell("library", System.nanoTime() - start, sentences.size(), rounds, round);
  }

  private static void brinkwatch(String folder, int rounds) throws IOException {
    List<Article> articles = articles(folder);
    long start = System.nanoTime();
    English english = English.load();
    english.annotate(articles.get(0));
    long loading = System.nanoTime() - start;
    long sentences =
        articles.stream().mapToLong(each -> english.annotate(each).sentences().size()).sum();
    tell("brinkwatch", loading, sentences, rounds, () -> articles.forEach(english::annotate));
  }

  private static void tell(String who, long loading, long sentences, int rounds, Runnable round)
      throws IOException {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      round.run();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s to load, %.0f sentences/s, %s at the peak%n",
        who,
        loading / 1e9,
        sentences / best,
        peak());
  }

  /** The largest resident set so far, as Linux tells it. */
  private static String peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "unknown memory";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
        .findFirst()
        .orElse("unknown memory");
  }
}
