package org.brinkwatch.forecast.completion;

import org.brinkwatch.forecast.completion.Walks.Way;

/**
 * What is known of a candidate before the day of the question: numbers, each a count, an age or a
 * share of counts of past events.
 */
final class Features {
  /** How many there are. */
  static final int COUNT = 76;

  private static final int NEVER = 999;
  private static final int LONGEST_FADE = Traces.FADES - 1;
  private static final float DOUBT = 0.5f;

  private final History history;
  private final Walks walks;
  private final Firing firing;
  private final Candidates candidates;
  private final float[] row = new float[COUNT];
  private int width;
  private Ints found = new Ints();
  private int source;
  private int relation;
  private int now;

  Features(History history, Rules rules) {
    this.history = history;
    walks = new Walks(history);
    firing = new Firing(history, rules);
    candidates = new Candidates(history, walks, firing);
  }

  /** Turns to a question, and finds who may be its answer. */
  Ints ask(Question question) {
    source = question.source();
    relation = question.relation();
    now = question.day();
    walks.walk(source, relation, now);
    found = candidates.gather(source, relation, now);
    return found;
  }

  /** The numbers of one candidate of the question; the array is used again for the next. */
  float[] of(int target) {
    width = 0;
    counts(target);
    ages(target);
    rules(target);
    walks(target);
    places(target);
    roles(target);
    habits(target);
    return row;
  }

  private void put(float value) {
    row[width++] = value;
  }

  private void putShare(float part, float whole) {
    put(part / (whole + DOUBT));
  }

  private void counts(int target) {
    int triple = history.triples.find(history.tripleKey(source, relation, target));
    int back = history.triples.find(history.tripleKey(source, history.inverse(relation), target));
    int pair = history.pairs.find(history.pairKey(source, target));
    int received = history.received.find(history.actKey(target, relation));
    int act = history.acts.find(history.actKey(source, relation));
    for (int fade = 0; fade < Traces.FADES; fade++) {
      float same = history.triples.faded(triple, fade, now);
      float any = history.pairs.faded(pair, fade, now);
      put(same);
      put(any);
      putShare(history.received.faded(received, fade, now), type(fade));
      putShare(same, history.acts.faded(act, fade, now));
      putShare(any, actor(source, fade));
      put(actor(target, fade));
      put(history.triples.faded(back, fade, now));
    }
  }

  private float type(int fade) {
    return history.types.faded(history.types.find(relation), fade, now);
  }

  private float actor(int actor, int fade) {
    return history.actors.faded(history.actors.find(actor), fade, now);
  }

  private void ages(int target) {
    putAge(history.triples, history.tripleKey(source, relation, target));
    putAge(history.pairs, history.pairKey(source, target));
    putAge(history.received, history.actKey(target, relation));
    putAge(history.actors, target);
    long back = history.tripleKey(source, history.inverse(relation), target);
    put(history.triples.age(history.triples.find(back), now, NEVER));
  }

  private void putAge(Traces traces, long key) {
    int slot = traces.find(key);
    put(traces.age(slot, now, NEVER));
    put(traces.count(slot));
  }

  private void rules(int target) {
    firing.fire(source, relation, target, now);
    put(firing.best());
    put(firing.second());
    put(firing.joint());
    put(firing.joint() / candidates.mostJoint());
    put(firing.count());
    put(candidates.mostJoint());
  }

  private void walks(int target) {
    for (Way way : Way.values()) {
      put(walks.mass(way, target));
      put(walks.share(way, target));
    }
  }

  /** From the source's country to the target and to its country; -1 where no country is known. */
  private void places(int target) {
    int from = history.home(source);
    int to = history.home(target);
    boolean fromKnown = from != Traits.NOWHERE;
    boolean toKnown = to != Traits.NOWHERE;
    int fromHere = history.placeActs.find(history.tripleKey(from, relation, target));
    float all = history.placeActs.faded(fromHere, LONGEST_FADE, now);
    float sums = placeSum(from, LONGEST_FADE);
    int received = history.received.find(history.actKey(target, relation));
    putShareIf(fromKnown, all, sums);
    putShareIf(fromKnown, history.placeActs.faded(fromHere, 1, now), placeSum(from, 1));
    putShare(all, history.received.faded(received, LONGEST_FADE, now));
    put(fromKnown && toKnown ? (from == to ? 1 : -1) : 0);
    putShareIf(
        toKnown,
        longest(history.actorPlaces, history.actorPlaceKey(source, to)),
        actor(source, LONGEST_FADE));
    putShareIf(
        toKnown,
        longest(history.actPlaces, history.actPlaceKey(source, relation, to)),
        longest(history.acts, history.actKey(source, relation)));
    putShareIf(
        fromKnown && toKnown,
        longest(history.placePlaces, history.placesKey(from, relation, to)),
        sums);
    putShareIf(
        fromKnown,
        longest(history.actorPlaces, history.actorPlaceKey(target, from)),
        actor(target, LONGEST_FADE));
  }

  private float placeSum(int place, int fade) {
    int slot = history.placeSums.find(history.actKey(place, relation));
    return history.placeSums.faded(slot, fade, now);
  }

  private float longest(Traces traces, long key) {
    return traces.faded(traces.find(key), LONGEST_FADE, now);
  }

  private void putShareIf(boolean known, float part, float whole) {
    put(known ? part / (whole + DOUBT) : -1);
  }

  private void roles(int target) {
    int role = history.traits.role(source);
    float acts = longest(history.roleActs, history.tripleKey(role, relation, target));
    float sums = longest(history.roleSums, history.actKey(role, relation));
    putShare(acts, sums);
    putShare(acts, longest(history.received, history.actKey(target, relation)));
    putShare(longest(history.roleRoles, history.roleKey(source, relation, target)), sums);
    put(kind(target));
    put(kind(source));
  }

  /** A place, one with a name of its own, or a role. */
  private int kind(int entity) {
    return Math.min(Traits.NAMED + 1, history.traits.role(entity));
  }

  /** Of the question rather than the candidate: whether its source repeats itself, and how much. */
  private void habits(int target) {
    int act = history.acts.find(history.actKey(source, relation));
    float acts = history.acts.faded(act, LONGEST_FADE, now);
    put(acts);
    put(history.acts.age(act, now, NEVER));
    put(actor(source, LONGEST_FADE));
    put(actor(source, 0));
    put(history.neighbours(source).size());
    putShare(longest(history.fresh, history.actKey(source, relation)), acts);
    putShare(longest(history.freshTypes, relation), type(LONGEST_FADE));
    putShare(
        longest(history.fresh, history.actKey(target, history.inverse(relation))),
        longest(history.received, history.actKey(target, relation)));
    put(now - history.today());
    put(source == target ? 1 : 0);
    put(type(LONGEST_FADE));
    put(found.size());
  }

  /** Puts those in an order that are no candidates: below 1, the usual targets first. */
  float ofOthers(int target) {
    float received = longest(history.received, history.actKey(target, relation));
    float known = received + actor(target, LONGEST_FADE) / 100;
    return known / (known + 1);
  }
}
