package org.brinkwatch.watch.keds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.event.Deed;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Problem;
import org.junit.jupiter.api.Test;

class KedsFileTest {
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void readsWeisCodes() throws IOException {
    List<Deed> deeds =
        read("date,source,target,code,desc\n1998-03-02,SERMIL,KSV,223,\"(FIGHT, WITH ARMS)\"\n");

    Deed deed = deeds.get(0);
    assertThat(deed.type()).isEqualTo(EventType.ASSAULT);
    assertThat(deed.intensity()).isEqualTo(-10);
    assertThat(deed.source().country()).isEqualTo("SER");
    assertThat(deed.known()).isEqualTo(deed.day());
    assertThat(problems).isEmpty();
  }

  @Test
  void readsCameoCodesWhereNoneIsWeis() throws IOException {
    List<Deed> deeds =
        read("date,source,target,code\n2003-03-02,ISR,PAL,190,\n2003-03-03,ISR,PAL,042,\n");

    assertThat(deeds).extracting(Deed::type).containsExactly(EventType.ASSAULT, EventType.CONSULT);
  }

  @Test
  void aCodeWithoutAWeightTakesItsRoots() throws IOException {
    List<Deed> deeds = read("date,source,target,code\n1998-03-02,A,B,130\n1998-03-02,A,B,223\n");

    assertThat(deeds.get(0).intensity()).isEqualTo(-1.8);
  }

  @Test
  void tellsEachBadRowAndReadsTheOthers() throws IOException {
    List<Deed> deeds =
        read(
            """
            date,source,target,code
            2. March,SER,KSV,223
            1998-03-02,,KSV,223
            1998-03-02,SER,KSV,999
            1998-03-02,SER,KSV,223
            """);

    assertThat(deeds).hasSize(1);
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "file:2: date '2. March' is no day; expected one like 1998-02-28",
            "file:3: has no source; expected date,source,target,code",
            "file:4: code '999' is none of WEIS; expected three or four digits, from 010");
  }

  @Test
  void wantsAHeader() throws IOException {
    assertThat(read("1998-03-02,SER,KSV,223\n")).isEmpty();
    assertThat(problems)
        .extracting(Problem::what)
        .containsExactly("expected a header with the columns date,source,target,code");
  }

  private List<Deed> read(String text) throws IOException {
    return KedsFile.read("file", new BufferedReader(new StringReader(text)), problems::add);
  }
}
