package org.brinkwatch.relation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Span;

/**
 * A sentence with its source and target and the relation between them.
 *
 * @param uid file, line and pair
 */
public record Exemplar(String uid, String sentence, Span source, Span target, EventType type) {
  private static final Pattern ACTOR = Pattern.compile("\\[(\\d) ([^\\[\\]]+)]");
  private static final Pattern PAIR = Pattern.compile("(\\d)>(\\d) ([A-Z]+)");

  private static final Pattern LINE = Pattern.compile("([a-z-]+)\\.tsv:(\\d+)");

  private static final Pattern ONE_SOURCE_ONE_TARGET =
      Pattern.compile("[^\\[]*\\[([ST]) [^\\[]*\\[(?!\\1)[ST] [^\\[]*");

  /**
   * Lines of PAIRS and SENTENCE, as careful/training/SOURCE.md describes them, or those of the
   * codebook's exemplars.tsv that mark one source and one target.
   */
  public static List<Exemplar> exemplars(Path file) throws IOException {
    List<Exemplar> found = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    boolean codebook = lines.get(0).equals("type\tmode\tsentence");
    for (int i = codebook ? 1 : 0; i < lines.size(); i++) {
      String where = file.getFileName() + ":" + (i + 1);
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != (codebook ? 3 : 2)) {
        throw new IllegalArgumentException(where + ": expected " + (codebook ? 3 : 2) + " columns");
      }
      if (!codebook) {
        found.addAll(pairs(where, cells[0], cells[1]));
      } else if (ONE_SOURCE_ONE_TARGET.matcher(cells[2]).matches()) {
        String marked = cells[2].replace("[S ", "[1 ").replace("[T ", "[2 ");
        found.addAll(pairs(where, "1>2 " + cells[0], marked.replaceAll("[{}]", "")));
      }
    }
    return found;
  }

  private static List<Exemplar> pairs(String where, String pairs, String marked) {
    StringBuilder plain = new StringBuilder();
    Map<String, Span> actors = new HashMap<>();
    Matcher actor = ACTOR.matcher(marked);
    while (actor.find()) {
      actor.appendReplacement(plain, "");
      Span span = new Span(plain.length(), plain.length() + actor.group(2).length());
      if (actors.put(actor.group(1), span) != null) {
        throw new IllegalArgumentException(where + ": two actors " + actor.group(1));
      }
      plain.append(actor.group(2));
    }
    actor.appendTail(plain);
    List<Exemplar> found = new ArrayList<>();
    for (String text : pairs.split(";")) {
      Matcher pair = PAIR.matcher(text.strip());
      if (!pair.matches()
          || !actors.containsKey(pair.group(1))
          || !actors.containsKey(pair.group(2))) {
        throw new IllegalArgumentException(where + ": not a pair of its actors: " + text);
      }
      found.add(
          new Exemplar(
              where + " " + text.strip(),
              plain.toString(),
              actors.get(pair.group(1)),
              actors.get(pair.group(2)),
              EventType.valueOf(pair.group(3))));
    }
    return found;
  }

  /**
   * Whether it is kept apart when the weights of the second opinion are fitted. Ten lines in a row
   * are kept together, since neighbours tell of the same thing; the codebook's never are, for the
   * lexicon was written over them.
   */
  public boolean isHeld() {
    Matcher line = LINE.matcher(uid);
    return line.lookingAt()
        && !line.group(1).equals("exemplars")
        && Integer.parseInt(line.group(2)) / 10 % 7 == 3;
  }
}
