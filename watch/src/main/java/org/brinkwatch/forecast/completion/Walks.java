package org.brinkwatch.forecast.completion;

import java.util.Arrays;

/** Whom the source comes to over a third: its neighbours' neighbours, and those who act alike. */
final class Walks {
  private static final int NEIGHBOURS = 40;
  private static final int LOOK_BACK = 120;
  private static final int DAYS = 1 << 12;
  private static final float[] WEEK = fading(6);
  private static final float[] MONTH = fading(25);
  private static final float[] SEASON = fading(100);

  private final History history;
  private final Best best = new Best();
  private final float[][] mass;
  private final float[] most = new float[Way.values().length];

  /** By which way, and of how long ago. */
  enum Way {
    NOW(0),
    LONG(1),
    SAME_RELATION(2),
    ALIKE(3);

    private final int row;

    Way(int row) {
      this.row = row;
    }
  }

  Walks(History history) {
    this.history = history;
    mass = new float[Way.values().length][history.entities];
  }

  private static float[] fading(double halfLife) {
    float[] kept = new float[DAYS];
    for (int age = 0; age < DAYS; age++) {
      kept[age] = (float) Math.pow(2, -age / halfLife);
    }
    return kept;
  }

  private static float kept(float[] fading, int age) {
    return fading[Math.min(age, DAYS - 1)];
  }

  /** How much of the walk ends at an entity. */
  float mass(Way way, int entity) {
    return mass[way.row][entity];
  }

  /** The same as a share of the most that ends anywhere. */
  float share(Way way, int entity) {
    return mass[way.row][entity] / most[way.row];
  }

  /** Walks anew. */
  void walk(int source, int relation, int now) {
    for (float[] one : mass) {
      Arrays.fill(one, 0);
    }
    Ints neighbours = history.neighbours(source);
    for (int at = 0; at < neighbours.size(); at++) {
      int third = neighbours.get(at);
      int pair = history.pairs.find(history.pairKey(source, third));
      best.offer(history.pairs.faded(pair, 2, now), third);
    }
    best.take(NEIGHBOURS, third -> over(source, relation, third, now));
    alike(source, relation, now);
    for (int way = 0; way < mass.length; way++) {
      most[way] = 1e-9f;
      for (int entity = 0; entity < history.entities; entity++) {
        if (entity != source) {
          most[way] = Math.max(most[way], mass[way][entity]);
        }
      }
    }
  }

  private void over(int source, int relation, int third, int now) {
    int pair = history.pairs.find(history.pairKey(source, third));
    int from = history.actors.find(source);
    int to = history.actors.find(third);
    float season = stepShare(pair, from, to, 2, now);
    float week = stepShare(pair, from, to, 1, now);
    int act = history.acts.find(history.actKey(third, relation));
    float same =
        history.pairs.faded(pair, 2, now)
            / (history.actors.faded(from, 2, now) + 1)
            / (history.acts.faded(act, 3, now) + 1);
    Ints others = history.others(third);
    for (int at = Math.max(0, others.size() - LOOK_BACK); at < others.size(); at++) {
      int end = others.get(at);
      int age = now - history.days(third).get(at);
      mass[Way.LONG.row][end] += season * kept(MONTH, age);
      mass[Way.NOW.row][end] += week * kept(WEEK, age);
      if (history.deeds(third).get(at) == relation) {
        mass[Way.SAME_RELATION.row][end] += same * kept(SEASON, age);
      }
    }
  }

  private float stepShare(int pair, int from, int to, int fade, int now) {
    return history.pairs.faded(pair, fade, now)
        / (history.actors.faded(from, fade, now) + 1)
        / (history.actors.faded(to, fade, now) + 1);
  }

  /** From whom the source did this to, to others who did it to them, to whom else those did it. */
  private void alike(int source, int relation, int now) {
    Ints others = history.others(source);
    int used = 0;
    for (int at = others.size() - 1; at >= Math.max(0, others.size() - 200) && used < 20; at--) {
      if (history.deeds(source).get(at) == relation) {
        used++;
        float weight = kept(MONTH, now - history.days(source).get(at));
        peers(source, relation, others.get(at), weight, now);
      }
    }
  }

  private void peers(int source, int relation, int shared, float weight, int now) {
    Ints others = history.others(shared);
    int inverse = history.inverse(relation);
    int used = 0;
    for (int at = others.size() - 1; at >= Math.max(0, others.size() - 60) && used < 8; at--) {
      int peer = others.get(at);
      if (history.deeds(shared).get(at) == inverse && peer != source) {
        used++;
        int acts = history.acts.count(history.acts.find(history.actKey(peer, relation)));
        float step = weight * kept(MONTH, now - history.days(shared).get(at)) / (1 + acts);
        follow(peer, relation, step, now);
      }
    }
  }

  private void follow(int peer, int relation, float weight, int now) {
    Ints others = history.others(peer);
    for (int at = Math.max(0, others.size() - 40); at < others.size(); at++) {
      if (history.deeds(peer).get(at) == relation) {
        mass[Way.ALIKE.row][others.get(at)] +=
            weight * kept(MONTH, now - history.days(peer).get(at));
      }
    }
  }
}
