package org.brinkwatch.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brinkwatch.Deeds.deed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.junit.jupiter.api.Test;

class AttentionTest {
  private static final LocalDate DAY = LocalDate.parse("1997-11-28");

  @Test
  void namesWhereMoreHappensThanIsSpokenOf() {
    List<Deed> deeds = new ArrayList<>();
    for (int i = 1; i < 9; i++) {
      deeds.add(deed("1997-11-0" + i, "SER", "KSV", EventType.ASSAULT));
    }
    for (int i = 0; i < 100; i++) {
      deeds.add(deed("1997-11-1" + i % 10, "USA", "BOS", EventType.CONSULT));
    }

    List<Attention> gaps = Attention.ofCountries(deeds, Hostility.MATERIAL_CONFLICT, DAY, 28);

    assertThat(gaps)
        .filteredOn(Attention::isOverlooked)
        .extracting(Attention::who)
        .containsExactly("KSV");
    assertThat(gaps.get(0).low()).isBetween(0.5, gaps.get(0).gap());
  }

  @Test
  void saysNothingOfTwoActs() {
    List<Deed> deeds = new ArrayList<>();
    deeds.add(deed("1997-11-01", "SER", "KSV", EventType.ASSAULT));
    deeds.add(deed("1997-11-02", "SER", "KSV", EventType.ASSAULT));
    for (int i = 0; i < 50; i++) {
      deeds.add(deed("1997-11-1" + i % 10, "USA", "BOS", EventType.CONSULT));
    }

    assertThat(Attention.ofDyads(deeds, Hostility.MATERIAL_CONFLICT, DAY, 28))
        .noneMatch(Attention::isOverlooked);
  }
}
