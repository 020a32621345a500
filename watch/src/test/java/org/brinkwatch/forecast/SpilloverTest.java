package org.brinkwatch.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brinkwatch.Deeds.deed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.watch.Dyad;
import org.brinkwatch.watch.Hostility;
import org.brinkwatch.watch.Series;
import org.junit.jupiter.api.Test;

class SpilloverTest {
  private static final LocalDate DAY = LocalDate.parse("2024-06-30");

  @Test
  void namesTheDyadThatFollowsAndTheTimesItDid() {
    List<Deed> deeds = new ArrayList<>();
    for (int back = 4; back < 100; back += 6) {
      deeds.add(deed(DAY.minusWeeks(back), "SRB", "XKX", EventType.COERCE));
      deeds.add(deed(DAY.minusWeeks(back - 1), "SRB", "MKD", EventType.PROTEST));
      deeds.add(deed(DAY.minusWeeks(back - 1), "GRC", "TUR", EventType.PROTEST));
    }

    List<Spillover> found =
        Spillover.from(new Dyad("SRB", "XKX"), Series.all(deeds, DAY), Hostility.MATERIAL_CONFLICT);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).to()).isEqualTo(new Dyad("SRB", "MKD"));
    assertThat(found.get(0).response().hostileAfter()).isEqualTo(16);
    assertThat(found.get(0).support()).hasSize(3);
    Spillover.Echo last = found.get(0).support().get(2);
    assertThat(last.first().get(0).day()).isEqualTo(DAY.minusWeeks(4));
    assertThat(last.then().get(0).day()).isEqualTo(DAY.minusWeeks(3));
  }
}
