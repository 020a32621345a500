package org.brinkwatch.forecast;

import static org.brinkwatch.forecast.Track.Channel.ANY;
import static org.brinkwatch.forecast.Track.Channel.DEEDS;
import static org.brinkwatch.forecast.Track.Channel.FRIENDLY;
import static org.brinkwatch.forecast.Track.Channel.HOSTILE;
import static org.brinkwatch.forecast.Track.Channel.TENSION;
import static org.brinkwatch.forecast.Track.Channel.UNFRIENDLY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a model sees of a dyad at the start of a week; each figure is known by then. */
final class Features {
  private static final int ROOM = 200;

  /** Keeps a share off 0 and 1. */
  private static final double EDGE = 0.005;

  private final float[] values = new float[ROOM];
  private final List<String> names = new ArrayList<>();
  private int filled;

  private Features() {}

  /**
   * The tracks that bear on a dyad.
   *
   * @param own the source towards the target
   * @param back the target towards the source
   * @param sourceActs the source towards anyone
   * @param sourceSuffers anyone towards the source
   */
  record Tracks(
      Track own,
      Track back,
      Track sourceActs,
      Track sourceSuffers,
      Track targetActs,
      Track targetSuffers,
      Track region) {}

  static float[] of(Tracks tracks) {
    Features features = new Features();
    features.fill(tracks);
    return Arrays.copyOf(features.values, features.filled);
  }

  /** In words, in the order of the values. */
  static List<String> names() {
    Track none = new Track();
    Features features = new Features();
    features.fill(new Tracks(none, none, none, none, none, none, none));
    return List.copyOf(features.names);
  }

  private void fill(Tracks tracks) {
    own(tracks.own());
    back(tracks.back());
    actor("source acts", tracks.sourceActs());
    actor("source suffers", tracks.sourceSuffers());
    actor("target acts", tracks.targetActs());
    actor("target suffers", tracks.targetSuffers());
    actor("region", tracks.region());
  }

  private void own(Track track) {
    String who = "own";
    faded(who, track, ANY, 0, 1, 2, 3, 4, 5);
    faded(who, track, HOSTILE, 0, 1, 2, 3, 4, 5);
    faded(who, track, UNFRIENDLY, 0, 1, 2, 3, 5);
    faded(who, track, FRIENDLY, 0, 1, 2, 3, 5);
    faded(who, track, DEEDS, 0, 1, 2, 3, 4, 5);
    faded(who, track, TENSION, 0, 1, 2, 3, 5);
    odds(who, track, 1, 2, 3, 4, 5);
    recency(who, track);
    fresh(who, track);
    put(who + " deeds of year", Math.log1p(track.deedsOfYear()));
    put(who + " hostile of year", Math.log1p(track.hostileOfYear()));
    put(who + " hostile weeks of year", Math.log1p(track.hostileWeeksOfYear()));
    // one hostile deed in ten is the prior
    double share = (track.hostileOfYear() + 1.0) / (track.deedsOfYear() + 10.0);
    put(who + " hostile share of year", Math.log(share));
  }

  private void back(Track track) {
    String who = "back";
    faded(who, track, ANY, 0, 1, 2, 3, 4, 5);
    faded(who, track, HOSTILE, 0, 2, 4);
    faded(who, track, UNFRIENDLY, 0, 2);
    faded(who, track, FRIENDLY, 0, 2);
    faded(who, track, DEEDS, 0, 2, 4);
    odds(who, track, 2, 4);
    recency(who, track);
    fresh(who, track);
  }

  private void actor(String who, Track track) {
    faded(who, track, ANY, 2);
    faded(who, track, HOSTILE, 0, 2, 4);
    faded(who, track, UNFRIENDLY, 0, 2);
    faded(who, track, DEEDS, 0, 2, 4);
    fresh(who, track);
    for (int i : new int[] {2, 4}) {
      put(who + " log hostile " + Track.HALF_LIVES[i], Math.log(track.faded(HOSTILE, i) + 0.01));
    }
  }

  private void faded(String who, Track track, Track.Channel channel, int... halfLives) {
    for (int i : halfLives) {
      put(who + " " + channel + " " + Track.HALF_LIVES[i], track.faded(channel, i));
    }
  }

  private void odds(String who, Track track, int... halfLives) {
    for (int i : halfLives) {
      double share = track.faded(ANY, i) + EDGE;
      put(who + " odds " + Track.HALF_LIVES[i], Math.log(share / (1 + 2 * EDGE - share)));
    }
  }

  private void recency(String who, Track track) {
    put(who + " since hostile", Math.log1p(track.sinceHostile()));
    put(who + " since deed", Math.log1p(track.sinceDeed()));
  }

  private void fresh(String who, Track track) {
    put(who + " fresh hostile", track.freshHostile());
    put(who + " fresh deeds", track.freshDeeds());
  }

  private void put(String name, double value) {
    names.add(name);
    values[filled++] = (float) value;
  }
}
