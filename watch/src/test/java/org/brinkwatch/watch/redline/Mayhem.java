package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Status;

/** A year of made-up news out of order, from a seed, with corrections and withdrawals. */
final class Mayhem {
  private static final List<String> ACTORS = List.of("SRB.MIL", "SRB", "XKX", "MKD.REB", "ALB");

  private Mayhem() {}

  static List<RedLine> lines() {
    return List.of(
        named("a", "when: {count: 2, within: 7d}\nspillover: [MKD, ALB]\nrepeat: 9d"),
        named("b", "when: {sequence: [THREATEN, MOBILIZE, ASSAULT], within: 40d}\nfor: 2d"),
        named("c", "when: {absent: {type: CONSULT, dyad: SRB-XKX}, for: 9d, after: THREATEN}"),
        named(
            "d",
            """
            when: {count: 1, within: 3d}
            approach: {at: 0.5, severity: info}
            escalate: [{when: {count: 3, within: 9d}, severity: critical}]
            silence: [{from: 2024-05-01, until: 2024-06-01, by: me, reason: leave}]
            """),
        named("e", "when: {trend: {ratio: {gte: 2}, over: 10d, baseline: 40d, least: 2}}"));
  }

  private static RedLine named(String name, String keys) {
    return Lines.line(
        "redline: " + name + "\nseverity: warning\nselect: {dyad: SRB-XKX}\n" + keys + "\n");
  }

  static List<Version> versions(int seed, int count) {
    Random chance = new Random(seed);
    List<Deed> deeds = new ArrayList<>();
    List<Version> withdrawals = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      LocalDate day = LocalDate.parse("2024-01-01").plusDays(chance.nextInt(365));
      LocalDate known = day.plusDays(chance.nextInt(4) == 0 ? chance.nextInt(60) : 0);
      String id = "event-" + at;
      deeds.add(deed(id, day, known, chance, Status.ACTUAL));
      if (chance.nextInt(10) == 0) {
        withdrawals.add(Version.withdrawn(id, known.plusDays(1 + chance.nextInt(10))));
      } else if (chance.nextInt(10) == 0) {
        deeds.add(deed(id, day, known.plusDays(1), chance, Status.NEGATED));
      }
    }
    return Version.of(deeds, withdrawals);
  }

  private static Deed deed(
      String id, LocalDate day, LocalDate known, Random chance, Status status) {
    EventType[] types = EventType.values();
    return new Deed(
        id,
        day,
        known,
        actor(chance),
        actor(chance),
        types[chance.nextInt(types.length)],
        "",
        0,
        status,
        Optional.empty(),
        List.of("Wire"));
  }

  private static Actor actor(Random chance) {
    return EventTable.actor(ACTORS.get(chance.nextInt(ACTORS.size())));
  }
}
