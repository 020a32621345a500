package org.brinkwatch.forecast.completion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Roles and places of entities as numbers: "Police (Kenya)" has the role Police and the place
 * Kenya; "Kenya", the place of others, is a place itself; of "Uhuru Kenyatta" the name tells
 * neither, and the history finds out where he is at home.
 */
final class Traits {
  /** The role of what is a place. */
  static final int PLACE = 0;

  /** The role of what has a name of its own. */
  static final int NAMED = 1;

  /** The place of what tells none. */
  static final int NOWHERE = 0;

  private final int[] roles;
  private final int[] places;
  private final Map<String, Integer> roleNumbers = new HashMap<>();
  private final Map<String, Integer> placeNumbers = new HashMap<>();

  private Traits(int entities) {
    roles = new int[entities];
    places = new int[entities];
  }

  static Traits ofNames(List<String> names) {
    return of(names, names.stream().map(Kind::ofName).toList());
  }

  /** Traits of entities by their names and kinds, in the order of their numbers. */
  static Traits of(List<String> names, List<Kind> kinds) {
    Set<String> said = kinds.stream().map(Kind::place).collect(Collectors.toSet());
    Traits traits = new Traits(names.size());
    for (int entity = 0; entity < names.size(); entity++) {
      traits.note(entity, names.get(entity), kinds.get(entity), said);
    }
    return traits;
  }

  private void note(int entity, String name, Kind kind, Set<String> said) {
    boolean isPlace = kind.role().isEmpty() && said.contains(name);
    String place = isPlace ? name : kind.place();
    places[entity] = place.isEmpty() ? NOWHERE : number(placeNumbers, place, NOWHERE + 1);
    roles[entity] =
        isPlace
            ? PLACE
            : kind.role().isEmpty() ? NAMED : number(roleNumbers, kind.role(), NAMED + 1);
  }

  private static int number(Map<String, Integer> numbers, String word, int first) {
    return numbers.computeIfAbsent(word, unseen -> numbers.size() + first);
  }

  int role(int entity) {
    return roles[entity];
  }

  int place(int entity) {
    return places[entity];
  }

  int roleCount() {
    return roleNumbers.size() + 2;
  }

  int placeCount() {
    return placeNumbers.size() + 1;
  }
}
