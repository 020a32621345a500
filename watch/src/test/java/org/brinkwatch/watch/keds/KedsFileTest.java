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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KedsFileTest {
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void readsWeisCodes() throws IOException {
    List<Deed> deeds =
        read("date,source,target,code,desc\n1998-03-02,SERMIL,KSV,223,\"(FIGHT, WITH ARMS)\"\n");

    Deed deed = deeds.get(0);
    assertThat(deed.type()).isEqualTo(EventType.ASSAULT);
    assertThat(deed.intensity()).isEqualTo(-10);
    assertThat(deed.source().id()).isEqualTo("SRB.MIL");
    assertThat(deed.source().country()).isEqualTo("SRB");
    assertThat(deed.event()).isEqualTo("file:2");
    assertThat(deed.known()).isEqualTo(deed.day());
    assertThat(problems).isEmpty();
  }

  @Test
  void readsCameoCodesWhereNoneIsWeis() throws IOException {
    List<Deed> deeds =
        read("date,source,target,code\n2003-03-02,ISR,PAL,190,\n2003-03-03,ISR,PAL,042,\n");

    assertThat(deeds).extracting(Deed::type).containsExactly(EventType.ASSAULT, EventType.CONSULT);
  }

  /** By the meaning of the code, as docs/annotation-guide.md has it, not by its root. */
  @ParameterizedTest
  @CsvSource({
    "011, RETREAT", // surrender
    "014, RETREAT", // ceasefire
    "061, SUPPORT", // apologise
    "062, AGREE", // invite
    "063, AID", // asylum
    "064, CONCEDE", // grant a privilege
    "065, RETREAT", // truce
    "066, CONCEDE", // release
    "080, AGREE",
    "081, SUPPORT", // an agreement made
    "083, SUPPORT", // ally
    "084, COOPERATE", // merge
    "102, REQUEST", // urge
    "123, ACCUSE", // investigate
    "133, PROTEST", // a symbolic act
    "174, THREATEN", // ultimatum
    "182, MOBILIZE", // a show of arms
    "196, PROTEST", // strike
    "197, COERCE", // censor
    "201, SANCTION", // envoys and agencies expelled
    "203, COERCE", // ban an organisation
    "224, PROTEST", // riot
    "226, ASSAULT"
  })
  void typesAreWhatACodeMeans(String code, EventType type) throws IOException {
    List<Deed> deeds =
        read("date,source,target,code\n1998-03-02,A,B," + code + "\n1998-03-02,A,B,223\n");

    assertThat(deeds.get(0).type()).isEqualTo(type);
  }

  @Test
  void remarksAndVotesAreNoActs() throws IOException {
    List<Deed> deeds =
        read(
            """
            date,source,target,code
            1998-03-02,A,B,022
            1998-03-02,A,B,034
            1998-03-02,A,B,223
            """);

    assertThat(deeds).hasSize(1);
    assertThat(problems).isEmpty();
  }

  @Test
  void rowsAreTakenAsTheFileHasThem() throws IOException {
    String text =
        """
        date,source,target,code
        1998-03-02,SER,KSV,022
        1998-03-02,SER,KSV,196
        1998-03-02,SER,KSV,223
        """;
    List<Deed> rows =
        KedsFile.rows("file", new BufferedReader(new StringReader(text)), problems::add);

    assertThat(rows)
        .extracting(Deed::type)
        .containsExactly(EventType.CONSULT, EventType.SANCTION, EventType.ASSAULT);
    assertThat(rows.get(0).source().id()).isEqualTo("SER");
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
