package org.brinkwatch.forecast;

import java.util.ArrayList;
import java.util.List;

/** What a model sees of a dyad at the start of a week; each figure is known by then. */
final class Features {
  private final List<String> names = new ArrayList<>();
  private float[] values = new float[0];
  private int filled;

  /** The tracks that bear on one dyad. */
  record Tracks(
      Track own,
      Track back,
      Track sourceActs,
      Track sourceSuffers,
      Track targetActs,
      Track targetSuffers,
      Track countries,
      Track countriesBack,
      Track region) {}

  static List<String> names() {
    Features features = new Features();
    Track empty = new Track();
    features.of(
        new Tracks(empty, empty, empty, empty, empty, empty, empty, empty, empty));
    return List.copyOf(features.names);
  }

  float[] of(Tracks tracks) {
    values = new float[160];
    filled = 0;
    whole("own", tracks.own());
    part("back", tracks.back());
    actor("source acts", tracks.sourceActs());
    actor("source suffers", tracks.sourceSuffers());
    actor("target acts", tracks.targetActs());
    actor("target suffers", tracks.targetSuffers());
    actor("countries", tracks.countries());
    actor("countries back", tracks.countriesBack());
    actor("region", tracks.region());
    return java.util.Arrays.copyOf(values, filled);
  }

  private void whole(String who, Track track) {
    faded(who, "any", track, Track.ANY, 0, 1, 2, 3, 4, 5);
    faded(who, "hostile", track, Track.HOSTILE, 0, 1, 2, 3, 4, 5);
    faded(who, "verbal", track, Track.VERBAL, 0, 1, 2, 3, 5);
    faded(who, "cooperation", track, Track.COOPERATION, 0, 1, 2, 3, 5);
    faded(who, "deeds", track, Track.DEEDS, 0, 1, 2, 3, 4, 5);
    faded(who, "tension", track, Track.TENSION, 0, 1, 2, 3, 5);
    put(who + " since hostile", Math.log1p(track.sinceHostile()));
    put(who + " since deed", Math.log1p(track.sinceDeed()));
    put(who + " deeds of year", Math.log(1 + track.deedsOfYear()));
    put(who + " hostile of year", Math.log1p(track.hostileOfYear()));
    double share = (track.hostileOfYear() + 1.0) / (track.deedsOfYear() + 10.0);
    put(who + " hostile share", Math.log(share));
    put(who + " hostile weeks", Math.log1p(track.hostileWeeksOfYear()));
    double ever = (track.faded(Track.ANY, 2) + .005);
    put(who + " odds at 6", Math.log(ever / (1.01 - ever)));
    double slow = (track.faded(Track.ANY, 4) + .005);
    put(who + " odds at 26", Math.log(slow / (1.01 - slow)));
  }

  private void part(String who, Track track) {
    faded(who, "any", track, Track.ANY, 0, 1, 2, 3, 4, 5);
    faded(who, "hostile", track, Track.HOSTILE, 0, 2, 4);
    faded(who, "verbal", track, Track.VERBAL, 0, 2);
    faded(who, "cooperation", track, Track.COOPERATION, 0, 2);
    faded(who, "deeds", track, Track.DEEDS, 0, 2, 4);
    put(who + " since hostile", Math.log1p(track.sinceHostile()));
    put(who + " since deed", Math.log1p(track.sinceDeed()));
  }

  private void actor(String who, Track track) {
    faded(who, "any", track, Track.ANY, 2);
    faded(who, "hostile", track, Track.HOSTILE, 0, 2, 4);
    faded(who, "verbal", track, Track.VERBAL, 0, 2);
    faded(who, "deeds", track, Track.DEEDS, 0, 2, 4);
  }

  private void faded(String who, String what, Track track, int channel, int... halfLives) {
    for (int i : halfLives) {
      put(who + " " + what + " " + Track.HALF_LIVES[i], track.faded(channel, i));
    }
  }

  private void put(String name, double value) {
    if (names.size() == filled) {
      names.add(name);
    }
    values[filled++] = (float) value;
  }
}
