package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.brinkwatch.Golden;
import org.brinkwatch.event.EventType;
import org.junit.jupiter.api.Test;

/**
 * Of each type, as many of the codebook's exemplars are named right as golden/code/exemplars.txt
 * holds; more fails as well, so that the numbers rise. With {@code -Dgolden.write=true} they are
 * written anew.
 */
final class ExemplarsTest {
  private static final List<Exemplar> EXEMPLARS = Exemplar.builtIn();

  @Test
  void namesAsManyExemplarsRightAsListed() {
    Map<EventType, List<Optional<EventType>>> answers = answers();
    System.out.print(confusion(answers));
    StringBuilder right = new StringBuilder();
    answers.forEach(
        (type, found) ->
            right.append(
                type + " " + count(found, Optional.of(type)) + " of " + found.size() + "\n"));
    new Golden("code", "exemplars.txt").check(right.toString());
  }

  @Test
  void showsEveryTypeByItsOwnModesAndMarks() {
    Set<String> kinds = kinds();
    assertThat(EXEMPLARS).extracting(Exemplar::type).contains(EventType.values());
    assertThat(EXEMPLARS)
        .allSatisfy(
            exemplar -> {
              assertThat(kinds).contains(exemplar.type() + " " + exemplar.mode());
              assertThat(exemplar.triggers()).isNotEmpty();
              assertThat(exemplar.sentence()).doesNotContainPattern("[\\[\\]{}]");
            });
  }

  private static Set<String> kinds() {
    List<String> header = List.of("type", "mode", "cameo", "intensity", "definition");
    return Sheet.builtIn("types.tsv", header, new ArrayList<>()).rows().stream()
        .map(row -> row.cell(0) + " " + row.cell(1))
        .collect(Collectors.toSet());
  }

  private static Map<EventType, List<Optional<EventType>>> answers() {
    Pairs pairs = new Pairs(Codebook.builtIn());
    Map<EventType, List<Optional<EventType>>> answers = new TreeMap<>();
    for (Exemplar exemplar : EXEMPLARS) {
      answers
          .computeIfAbsent(exemplar.type(), type -> new ArrayList<>())
          .add(found(exemplar, pairs));
    }
    return answers;
  }

  /** The type that the coder gives to the relation of the first source to the first target. */
  private static Optional<EventType> found(Exemplar exemplar, Pairs pairs) {
    String target = exemplar.targets().stream().findFirst().map(exemplar::words).orElse("");
    String source = exemplar.words(exemplar.sources().get(0));
    return pairs.relation(BuiltIn.annotate(exemplar.sentence()), source, target).type();
  }

  private static long count(List<Optional<EventType>> found, Optional<EventType> type) {
    return found.stream().filter(type::equals).count();
  }

  /** For each type what its exemplars were named, the commonest first. */
  private static String confusion(Map<EventType, List<Optional<EventType>>> answers) {
    StringBuilder table = new StringBuilder("Exemplars, by their type: named so\n");
    answers.forEach(
        (type, found) ->
            table.append(String.format(Locale.ROOT, "%-10s %s%n", type, named(found))));
    return table.toString();
  }

  private static String named(List<Optional<EventType>> found) {
    return found.stream()
        .distinct()
        .sorted((one, other) -> Long.compare(count(found, other), count(found, one)))
        .map(type -> type.map(EventType::name).orElse("NONE") + " " + count(found, type))
        .collect(Collectors.joining(", "));
  }
}
