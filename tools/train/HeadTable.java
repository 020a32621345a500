package org.brinkwatch.relation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * {@code HeadTable OUT EXEMPLARS...}: writes for each pair that training holds out its uid and how
 * probable the head finds each type, in the order of EventType, for weigh.py.
 */
public final class HeadTable {
  private HeadTable() {}

  /** See the class. */
  public static void main(String[] arguments) throws IOException {
    List<Exemplar> exemplars = new ArrayList<>();
    for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
      exemplars.addAll(Exemplar.exemplars(Path.of(file)));
    }
    RelationHead head = RelationHead.load();
    Files.write(
        Path.of(arguments[0]), exemplars.parallelStream().filter(Exemplar::isHeld).map(one -> line(head, one)).toList());
  }

  private static String line(RelationHead head, Exemplar exemplar) {
    StringJoiner line = new StringJoiner("\t");
    line.add(exemplar.uid());
    head.probabilities(exemplar.sentence(), exemplar.source(), exemplar.target())
        .values()
        .forEach(share -> line.add(Double.toString(share)));
    return line.toString();
  }
}
