package org.brinkwatch.model;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.DecodeConfig;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints what the library itself makes of sentences, one a line on standard input, their tokens
 * with a space between: form, lemma, tag, head (0 for the root, tokens from 1) and relation of each
 * token, a blank line after each sentence. The golden file of the annotate room comes from here.
 */
public final class Oracle {
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

  private Oracle() {}

  public static void main(String[] args) throws IOException {
    List<List<Token>> sentences = sentences();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    byte[] configuration = CONFIGURATION.getBytes(StandardCharsets.UTF_8);
    NLPDecoder decoder = new NLPDecoder(new DecodeConfig(new ByteArrayInputStream(configuration)));
    for (List<Token> sentence : sentences) {
      NLPNode[] nodes = decoder.decode(decoder.toNodeArray(sentence));
      Stream.of(nodes).skip(1).map(Oracle::line).forEach(out::println);
      out.println();
    }
    out.flush();
    time(decoder, sentences, args.length > 0 ? Integer.parseInt(args[0]) : 0);
  }

  private static List<List<Token>> sentences() {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return in.lines()
        .filter(line -> !line.isBlank())
        .map(line -> Stream.of(line.split(" ", -1)).map(Token::new).toList())
        .toList();
  }

  private static String line(NLPNode node) {
    return String.join(
        "\t",
        node.getWordForm(),
        node.getLemma(),
        node.getPartOfSpeechTag(),
        Integer.toString(node.getDependencyHead().getID()),
        node.getDependencyLabel());
  }

  /** Sentences a second over so many rounds, on one thread and on two. */
  private static void time(NLPDecoder decoder, List<List<Token>> sentences, int rounds) {
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      sentences.forEach(sentence -> decoder.decode(decoder.toNodeArray(sentence)));
      double one = sentences.size() / ((System.nanoTime() - start) / 1e9);
      start = System.nanoTime();
      sentences.parallelStream().forEach(sentence -> decoder.decode(decoder.toNodeArray(sentence)));
      double all = sentences.size() / ((System.nanoTime() - start) / 1e9);
      System.err.printf(
          Locale.ROOT, "library: %.0f sentences/s on one thread, %.0f on all%n", one, all);
    }
  }
}
