package org.brinkwatch.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;

/**
 * Prints the parses of the paragraphs on standard input, one a line, for people who write rules.
 */
public final class Dump {
  private Dump() {}

  public static void main(String[] args) throws IOException {
    English english = English.load();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      for (Sentence sentence : english.annotate(paragraph(line)).sentences()) {
        out.println("# " + sentence.span().of(line));
        sentence.tokens().forEach(token -> out.println(conll(token)));
        out.println();
      }
      out.flush();
    }
  }

  /** An article of one paragraph. */
  static Article paragraph(String text) {
    Block all = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
    return new Article("a", "", "", "en", Optional.empty(), "", text, List.of(all));
  }

  /** Index, form, lemma, tag, head and relation, with a tab between; the root's head is -1. */
  static String conll(Token token) {
    return String.join(
        "\t",
        Integer.toString(token.index()),
        token.form(),
        token.lemma(),
        token.tag(),
        Integer.toString(token.head()),
        token.relation());
  }
}
