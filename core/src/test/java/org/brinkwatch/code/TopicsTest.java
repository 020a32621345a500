package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** War words where no one fights, and where someone does. */
final class TopicsTest {
  @Test
  void leavesAMatchAlone() {
    assertThat(claims("Ghana's midfielder attacked Togo from the first whistle.")).isZero();
  }

  @Test
  void leavesTheSentencesOfAMatchReportAloneThatSayNothingOfIt() {
    assertThat(
            claims(
                "The midfielder scored two goals in the cup final. The goalkeeper saved a penalty."
                    + " Ghana attacked Togo again."))
        .isZero();
  }

  @Test
  void codesPoliceWhoArrestAFootballer() {
    assertThat(claims("Police in Accra arrested a Togolese footballer on Monday.")).isEqualTo(1);
  }

  @Test
  void codesAnAttackThatIsOne() {
    assertThat(claims("Ghana attacked Togo on Monday.")).isEqualTo(1);
  }

  private static int claims(String text) {
    return BuiltIn.claims(LocalDate.of(2024, 3, 6), text).size();
  }
}
