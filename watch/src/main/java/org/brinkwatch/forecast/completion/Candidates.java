package org.brinkwatch.forecast.completion;

import org.brinkwatch.forecast.completion.Walks.Way;

/** Who may be the answer: a hundred or so of all entities, found from five sides. */
final class Candidates {
  private static final int MOST = 80;

  private final History history;
  private final Walks walks;
  private final Firing firing;
  private final Best best = new Best();
  private final int[] marks;
  private int mark;
  private Ints found = new Ints();
  private float mostJoint;

  Candidates(History history, Walks walks, Firing firing) {
    this.history = history;
    this.walks = walks;
    this.firing = firing;
    marks = new int[history.entities];
  }

  /** Looks anew, from the walks as they are. */
  Ints gather(int source, int relation, int now) {
    mark++;
    found = new Ints();
    known(source, relation, now);
    if (history.home(source) != Traits.NOWHERE) {
      compatriots(history.home(source), relation, now);
    }
    usual(relation, now);
    walked();
    return found;
  }

  /** The most that the rules give any of them; never 0. */
  float mostJoint() {
    return mostJoint;
  }

  private void known(int source, int relation, int now) {
    mostJoint = 1e-6f;
    Ints neighbours = history.neighbours(source);
    for (int at = 0; at < neighbours.size(); at++) {
      firing.fire(source, relation, neighbours.get(at), now);
      mostJoint = Math.max(mostJoint, firing.joint());
      best.offer(firing.joint(), neighbours.get(at));
    }
    best.take(MOST, this::put);
  }

  private void compatriots(int home, int relation, int now) {
    Ints objects = history.placeObjects(home, relation);
    for (int at = 0; at < objects.size(); at++) {
      int slot = history.placeActs.find(history.tripleKey(home, relation, objects.get(at)));
      best.offer(history.placeActs.faded(slot, 3, now), objects.get(at));
    }
    best.take(MOST / 3, this::put);
    Ints residents = history.residents(home);
    for (int at = 0; at < residents.size(); at++) {
      int one = residents.get(at);
      float busy = history.actors.faded(history.actors.find(one), 2, now);
      best.offer(received(one, relation, 3, now) + busy / 10, one);
    }
    best.take(MOST / 3, this::put);
  }

  private void usual(int relation, int now) {
    Ints objects = history.objects(relation);
    for (int at = 0; at < objects.size(); at++) {
      best.offer(received(objects.get(at), relation, 2, now), objects.get(at));
    }
    best.take(MOST / 3, this::put);
  }

  private void walked() {
    for (int entity = 0; entity < history.entities; entity++) {
      float share = 0;
      for (Way way : Way.values()) {
        share += walks.share(way, entity);
      }
      if (share > 0) {
        best.offer(share, entity);
      }
    }
    best.take(MOST / 2, this::put);
  }

  private float received(int entity, int relation, int fade, int now) {
    return history.received.faded(
        history.received.find(history.actKey(entity, relation)), fade, now);
  }

  private void put(int entity) {
    if (marks[entity] != mark) {
      marks[entity] = mark;
      found.add(entity);
    }
  }
}
