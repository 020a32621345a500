package org.brinkwatch.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.brinkwatch.annotate.English;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Span;
import org.brinkwatch.relation.Exemplar;

/**
 * {@code ClueTable OUT EXEMPLARS...}: writes for each pair its uid, its type, what the frames answer
 * and the clues to how sure that is, for weigh.py. A pair without an answer has NONE and no clues.
 */
public final class ClueTable {
  private ClueTable() {}

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    List<Exemplar> exemplars = new ArrayList<>();
    for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
      exemplars.addAll(Exemplar.exemplars(Path.of(file)));
    }
    English english = English.load();
    Pairs pairs = new Pairs(Codebook.builtIn());
    List<String> lines =
        exemplars.parallelStream().map(exemplar -> line(english, pairs, exemplar)).toList();
    Files.write(Path.of(arguments[0]), lines);
  }

  private static String line(English english, Pairs pairs, Exemplar exemplar) {
    String text = exemplar.sentence();
    Block paragraph = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()));
    Article article =
        new Article(exemplar.uid(), "", "", "en", Optional.empty(), "", text, List.of(paragraph));
    Optional<Clues> clues =
        pairs.clues(
            english.annotate(article),
            Optional.of(exemplar.source()),
            Optional.of(exemplar.target()));
    StringJoiner line = new StringJoiner("\t");
    line.add(exemplar.uid()).add(exemplar.type().name());
    line.add(clues.map(found -> found.type().name()).orElse("NONE"));
    clues.map(Clues::values).orElse(Map.of()).forEach((name, value) -> line.add(name + "=" + value));
    return line.toString();
  }
}
