package org.brinkwatch.code.actor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Problem;

/** Who is who: all known names of actors and all role nouns, found in running words. */
public final class Actors {
  private final Names names = new Names();
  private final StateRows stateRows = new StateRows(names);
  private final Roles roles = new Roles();
  private final Map<String, Actor> states;
  private final Map<String, String> actorLines;
  private final Map<String, String> roleLines;

  private Actors(Rows rows) {
    stateRows.addStates(rows.of(Table.STATES));
    stateRows.addPeoples(rows.of(Table.PEOPLES));
    stateRows.addNamesakes(rows.of(Table.NAMESAKES));
    new ActorRows(names).addAll(rows.of(Table.ACTORS));
    roles.addAll(rows.of(Table.ROLES));
    names.sort();
    states = stateRows.states();
    actorLines = rows.lines(Set.of(Table.STATES, Table.PEOPLES, Table.ACTORS));
    roleLines = rows.lines(Set.of(Table.ROLES));
  }

  /** Those that the program brings along. */
  public static Actors builtIn() {
    return BuiltIn.ACTORS;
  }

  /**
   * Those that the program brings along, with a user's files, which add to them or take their place
   * by id.
   *
   * @throws ActorFileException with all that is wrong in the files
   */
  public static Actors of(List<Path> files) {
    List<Problem> problems = new ArrayList<>();
    List<TextFile> texts = new ArrayList<>(TextFile.builtIn());
    files.forEach(file -> TextFile.of(file, problems::add).ifPresent(texts::add));
    return read(texts, problems);
  }

  static Actors read(List<TextFile> files) {
    return read(files, new ArrayList<>());
  }

  private static Actors read(List<TextFile> files, List<Problem> problems) {
    Rows rows = new Rows();
    files.forEach(file -> file.read(rows, problems::add));
    Actors actors = new Actors(rows);
    if (!problems.isEmpty()) {
      throw new ActorFileException(problems);
    }
    return actors;
  }

  /**
   * The longest name that begins at this word, with all that it may name. Accents, dots,
   * apostrophes and hyphens do not count; case does, but for words in capitals. A possessive is a
   * word of its own.
   *
   * @param words as the text has them
   */
  public Optional<Match> longest(List<String> words, int start) {
    return names.longest(words, start);
  }

  /** The longest role noun that begins at this lemma. */
  public Optional<Role> role(List<String> lemmas, int start) {
    return roles.longest(lemmas, start);
  }

  /** The state with this ISO 3166 alpha-3 code, living or gone. */
  public Optional<Actor> state(String iso3) {
    return Optional.ofNullable(states.get(iso3));
  }

  /**
   * A part of a state: {@code SRB.MIL}, "Serbian military".
   *
   * @param sector CAMEO's
   */
  public Optional<Actor> part(String iso3, String sector) {
    return state(iso3).map(state -> stateRows.part(state, sector));
  }

  /** The file and line that tell of an actor, or of the state that it is a part of. */
  public Optional<String> line(String id) {
    int dot = id.indexOf('.');
    return Optional.ofNullable(actorLines.get(id))
        .or(() -> Optional.ofNullable(dot < 0 ? null : actorLines.get(id.substring(0, dot))));
  }

  /** The file and line that tell of a role noun. */
  public Optional<String> roleLine(String phrase) {
    return Optional.ofNullable(roleLines.get(phrase));
  }

  private static final class BuiltIn {
    private static final Actors ACTORS = read(TextFile.builtIn());
  }
}
