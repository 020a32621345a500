package org.brinkwatch.code.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinkwatch.event.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must hold of the tables that the program brings along; codes and dates the reader checks.
 */
class TablesContractTest {
  private static final Actors ACTORS = Actors.builtIn();

  private static final List<String> ACTOR_FILES =
      List.of(
          "states.tsv",
          "peoples.tsv",
          "namesakes.tsv",
          "organisations.tsv",
          "groups.tsv",
          "people.tsv");

  private static List<String> lines(String file) {
    try (InputStream stream = TablesContractTest.class.getResourceAsStream(file)) {
      return stream == null
          ? List.of()
          : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .toList();
    } catch (IOException broken) {
      throw new IllegalStateException(file, broken);
    }
  }

  private static Stream<String> names(String file, int... columns) {
    return lines(file).stream()
        .map(Row::cells)
        .flatMap(
            cells -> Arrays.stream(columns).filter(at -> at < cells.size()).mapToObj(cells::get))
        .flatMap(cell -> Spelling.parts(cell, '|').stream());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "states.tsv",
        "peoples.tsv",
        "namesakes.tsv",
        "organisations.tsv",
        "groups.tsv",
        "people.tsv",
        "roles.tsv"
      })
  void tablesAreSortedById(String file) {
    assertThat(lines(file).stream().map(line -> Row.cells(line).get(0)).toList()).isSorted();
  }

  @Test
  void everyIdBelongsToOneTable() {
    List<String> ids = new ArrayList<>();
    for (String file : ACTOR_FILES) {
      lines(file).stream().map(line -> Row.cells(line).get(0)).distinct().forEach(ids::add);
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void everyMemberOfTheUnitedNationsIsThere() {
    assertThat(lines("states.tsv")).hasSizeGreaterThanOrEqualTo(193 + 4);
    for (String code : List.of("XKX", "PSE", "TWN", "ESH", "VAT", "SSD", "TLS", "SUN", "YUG")) {
      assertThat(ACTORS.state(code)).as(code).isPresent();
    }
  }

  @Test
  void tablesAreAsLongAsPromised() {
    assertThat(lines("peoples.tsv")).hasSizeGreaterThan(120);
    assertThat(lines("roles.tsv")).hasSizeGreaterThan(450);
  }

  @Test
  void everyNameIsFoundAndOnlyListedOnesAreShared() {
    Stream<String> states =
        Stream.concat(
            names("states.tsv", 1, 2, 3, 4, 5),
            names("states.tsv", 6).map(seat -> Spelling.parts(seat, ':').get(0)));
    Stream<String> others =
        Stream.of("organisations.tsv", "groups.tsv", "people.tsv")
            .flatMap(file -> names(file, 2, 5));
    Set<String> shared = new TreeSet<>();
    Stream.of(states, names("peoples.tsv", 1, 2, 3), others)
        .flatMap(names -> names)
        .forEach(name -> addIfShared(name, shared));
    assertThat(shared).containsExactlyInAnyOrderElementsOf(lines("shared-names.tsv"));
  }

  private static void addIfShared(String name, Set<String> shared) {
    List<String> words = Spelling.words(name);
    Match match = ACTORS.longest(words, 0).orElseThrow(() -> new AssertionError(name));
    assertThat(match.length()).as(name).isEqualTo(words.size());
    String ids =
        match.entries().stream()
            .filter(entry -> entry.form() != Form.NAMESAKE && entry.form() != Form.SURNAME)
            .map(Entry::actor)
            .map(Actor::id)
            .distinct()
            .sorted()
            .collect(Collectors.joining("|"));
    if (ids.contains("|")) {
      shared.add(name + "\t" + ids);
    }
  }

  @Test
  void aVariantOfARoleIsNoOtherRole() {
    List<String> phrases =
        names("roles.tsv", 0, 1)
            .map(phrase -> String.join(" ", Spelling.piecesOf(Spelling.words(phrase))))
            .toList();
    assertThat(phrases).doesNotHaveDuplicates();
  }
}
