package org.brinkwatch.forecast.completion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What has happened up to a day, counted from every side that a forecast looks at. A link is
 * entered twice: as it is, and turned round under the inverse of its relation, so that one question
 * asks for targets and for sources alike.
 */
final class History {
  final int entities;
  final int relations;
  final Traits traits;

  /** Source, relation and target. */
  final Traces triples = new Traces();

  /** Source and target. */
  final Traces pairs = new Traces();

  /** Source and relation; {@code fresh}: with a target that it had not before. */
  final Traces acts = new Traces();

  final Traces fresh = new Traces();

  /** Target and relation. */
  final Traces received = new Traces();

  final Traces actors = new Traces();
  final Traces types = new Traces();
  final Traces freshTypes = new Traces();

  /** Place of the source, relation, target; and the same without the target. */
  final Traces placeActs = new Traces();

  final Traces placeSums = new Traces();

  /** Role of the source, relation, target; and the same without the target. */
  final Traces roleActs = new Traces();

  final Traces roleSums = new Traces();

  /** Roles of both, relation, whether they are at home in one place. */
  final Traces roleRoles = new Traces();

  /** Source (and relation), place of the target. */
  final Traces actorPlaces = new Traces();

  final Traces actPlaces = new Traces();

  /** Places of both, relation. */
  final Traces placePlaces = new Traces();

  private final Ints[] neighbours;
  private final Ints[] objects;
  private final Ints[] others;
  private final Ints[] deeds;
  private final Ints[] days;
  private final Ints[] residents;
  private final Map<Long, Ints> placeObjects = new HashMap<>();
  private final int[] homes;
  private final int[] homeCounts;

  // The triples of a pair are a chain: the newest is its head.
  private int[] heads = new int[16];
  private int[] nexts = new int[16];
  private int today;

  History(int entities, int relations, Traits traits) {
    this.entities = entities;
    this.relations = relations;
    this.traits = traits;
    neighbours = lists(entities);
    others = lists(entities);
    deeds = lists(entities);
    days = lists(entities);
    objects = lists(2 * relations);
    residents = lists(traits.placeCount());
    homes = new int[entities];
    Arrays.setAll(homes, traits::place);
    homeCounts = new int[entities];
  }

  private static Ints[] lists(int count) {
    Ints[] lists = new Ints[count];
    Arrays.setAll(lists, number -> new Ints());
    return lists;
  }

  int inverse(int relation) {
    return relation < relations ? relation + relations : relation - relations;
  }

  /** Enters a link; days never go back. */
  void add(Link link) {
    today = link.day();
    enter(link.source(), link.relation(), link.target(), link.day());
    enter(link.target(), inverse(link.relation()), link.source(), link.day());
  }

  /** The day of the last link. */
  int today() {
    return today;
  }

  private void enter(int source, int relation, int target, int day) {
    boolean isNew = triples.find(tripleKey(source, relation, target)) == Traces.NONE;
    chain(source, relation, target, day, isNew);
    if (isNew) {
      fresh.see(actKey(source, relation), day);
      freshTypes.see(relation, day);
    }
    acts.see(actKey(source, relation), day);
    if (received.isFirst(actKey(target, relation), day)) {
      objects[relation].add(target);
    }
    if (actors.isFirst(source, day)) {
      residents[homes[source]].add(source);
    }
    types.see(relation, day);
    roleActs.see(tripleKey(traits.role(source), relation, target), day);
    roleSums.see(actKey(traits.role(source), relation), day);
    roleRoles.see(roleKey(source, relation, target), day);
    fromPlace(source, relation, target, day);
    toPlace(source, relation, target, day);
    others[source].add(target);
    deeds[source].add(relation);
    days[source].add(day);
  }

  private void chain(int source, int relation, int target, int day, boolean isNew) {
    int known = pairs.size();
    int pair = pairs.see(pairKey(source, target), day);
    if (pairs.size() > known) {
      heads = grown(heads, pair);
      heads[pair] = Traces.NONE;
      neighbours[source].add(target);
    }
    int triple = triples.see(tripleKey(source, relation, target), day);
    if (isNew) {
      nexts = grown(nexts, triple);
      nexts[triple] = heads[pair];
      heads[pair] = triple;
    }
  }

  private void fromPlace(int source, int relation, int target, int day) {
    int place = homes[source];
    if (place == Traits.NOWHERE) {
      return;
    }
    if (placeActs.isFirst(tripleKey(place, relation, target), day)) {
      placeObjects.computeIfAbsent(actKey(place, relation), unseen -> new Ints()).add(target);
    }
    placeSums.see(actKey(place, relation), day);
    placePlaces.see(placesKey(place, relation, homes[target]), day);
  }

  private void toPlace(int source, int relation, int target, int day) {
    int place = homes[target];
    if (place == Traits.NOWHERE) {
      return;
    }
    int slot = actorPlaces.see(actorPlaceKey(source, place), day);
    actPlaces.see(actPlaceKey(source, relation, place), day);
    boolean tells =
        traits.place(source) == Traits.NOWHERE && traits.place(target) != Traits.NOWHERE;
    if (tells && actorPlaces.count(slot) > homeCounts[source]) {
      homeCounts[source] = actorPlaces.count(slot);
      homes[source] = place;
    }
  }

  private static int[] grown(int[] values, int index) {
    return index < values.length ? values : Arrays.copyOf(values, values.length * 2);
  }

  long pairKey(int source, int target) {
    return (long) source * entities + target;
  }

  long actKey(int actor, int relation) {
    return 2L * relations * actor + relation;
  }

  long tripleKey(int source, int relation, int target) {
    return actKey(source, relation) * entities + target;
  }

  long roleKey(int source, int relation, int target) {
    boolean together = homes[source] == homes[target] && homes[source] != Traits.NOWHERE;
    long roles = actKey(traits.role(source), relation) * traits.roleCount() + traits.role(target);
    return roles * 2 + (together ? 1 : 0);
  }

  long placesKey(int place, int relation, int other) {
    return actKey(place, relation) * traits.placeCount() + other;
  }

  long actorPlaceKey(int actor, int place) {
    return (long) actor * traits.placeCount() + place;
  }

  long actPlaceKey(int actor, int relation, int place) {
    return actKey(actor, relation) * traits.placeCount() + place;
  }

  /** The place an entity's kind tells, or else the one it has most to do with. */
  int home(int entity) {
    return homes[entity];
  }

  /** Whom the source had to do with, each once. */
  Ints neighbours(int source) {
    return neighbours[source];
  }

  /** To whom this was ever done, each once. */
  Ints objects(int relation) {
    return objects[relation];
  }

  /** All that an entity did and that was done to it, oldest first: with whom. */
  Ints others(int entity) {
    return others[entity];
  }

  /** Which relation; beside {@link #others}. */
  Ints deeds(int entity) {
    return deeds[entity];
  }

  /** When; beside {@link #others}. */
  Ints days(int entity) {
    return days[entity];
  }

  Ints residents(int place) {
    return residents[place];
  }

  Ints placeObjects(int place, int relation) {
    Ints objectsOfPlace = placeObjects.get(actKey(place, relation));
    return objectsOfPlace == null ? new Ints() : objectsOfPlace;
  }

  /** The first triple of a pair's chain, or NONE. */
  int firstTriple(int source, int target) {
    int pair = pairs.find(pairKey(source, target));
    return pair == Traces.NONE ? Traces.NONE : heads[pair];
  }

  int nextTriple(int triple) {
    return nexts[triple];
  }

  int relationOf(int triple) {
    return (int) (triples.key(triple) / entities % (2L * relations));
  }
}
