package org.brinkwatch.watch.redline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.brinkwatch.event.EventType;

/** WEIS codes as types of ours: by the code where it differs from its root. */
final class Weis {
  private static final int ROOT = 2;

  private final Map<String, EventType> types = new HashMap<>();

  Weis() {
    put(EventType.RETREAT, "01", "066");
    put(EventType.CONCEDE, "013", "014", "015", "06", "061", "065");
    put(EventType.CONSULT, "03");
    put(EventType.SUPPORT, "04");
    put(EventType.AGREE, "05", "08", "062");
    put(EventType.AID, "063", "07");
    put(EventType.COOPERATE, "083", "084");
    put(EventType.REQUEST, "09", "10", "15");
    put(EventType.REJECT, "11", "14");
    put(EventType.ACCUSE, "12", "13");
    put(EventType.PROTEST, "133", "18", "196", "224");
    put(EventType.MOBILIZE, "182");
    put(EventType.THREATEN, "16", "17");
    put(EventType.SANCTION, "19", "20");
    put(EventType.COERCE, "197", "202", "203", "21");
    put(EventType.ASSAULT, "22");
    // remarks, votes and appointments are no acts between actors: 02, 034
  }

  private void put(EventType type, String... codes) {
    for (String code : codes) {
      types.put(code, type);
    }
  }

  Optional<EventType> type(String code) {
    if (code.length() <= ROOT || code.equals("034")) {
      return Optional.empty();
    }
    return Optional.ofNullable(types.get(code))
        .or(() -> Optional.ofNullable(types.get(code.substring(0, ROOT))));
  }
}
