package org.brinkwatch.code.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorFilesTest {
  private static final String ACTORS = "id kind name country sector aliases from to note\n";
  private static final String STATES =
      "iso3 name aliases adjectives nationals capital seats from to\n";

  /** Underscores stand for blanks, blanks for tabs. */
  private static String table(String text) {
    return text.replace(' ', '\t').replace('_', ' ');
  }

  private static Actors read(String text) {
    return Actors.read(List.of(new TextFile("mine.tsv", table(text))));
  }

  private static List<Entry> entries(Actors actors, String text) {
    return actors.longest(List.of(text.split(" ")), 0).map(Match::entries).orElse(List.of());
  }

  private static final String PEOPLE =
      ACTORS
          + "jane-roe PERSON Jane_Roe GBR LEG J._Roe 2001 2005-06 member_of_parliament\n"
          + "jane-roe PERSON Jane_Roe GBR GOV  2005-07-01 2009 foreign_secretary\n"
          + "jane-roe PERSON Jane_Roe GBR GOV  2012  prime_minister\n";

  @Test
  void gathersAPersonsOfficesAndTellsTheOneOnADay() {
    Entry jane = entries(read(PEOPLE), "Jane Roe said").get(0);
    assertThat(jane.form()).isEqualTo(Form.PERSON_NAME);
    assertThat(jane.actor()).isEqualTo(new Actor("jane-roe", "Jane Roe", "GBR", "GOV"));
    assertThat(titleOn(jane, "2005-06-30")).isEqualTo("member of parliament");
    assertThat(titleOn(jane, "2005-07-01")).isEqualTo("foreign secretary");
    assertThat(titleOn(jane, "2010-01-31")).as("nearest").isEqualTo("foreign secretary");
    assertThat(titleOn(jane, "2011-12-01")).as("nearest").isEqualTo("prime minister");
    assertThat(titleOn(jane, "1990-01-01")).as("nearest").isEqualTo("member of parliament");
    assertThat(titleOn(jane, "2030-01-01")).isEqualTo("prime minister");
    assertThat(jane.holdsOn(LocalDate.parse("2010-01-31"))).isFalse();
  }

  private static String titleOn(Entry entry, String day) {
    return entry.officeOn(LocalDate.parse(day)).orElseThrow().title();
  }

  @Test
  void ofTwoOfficesAtOnceTheLaterBegunCounts() {
    Actors actors =
        read(
            ACTORS
                + "al-doe PERSON Al_Doe USA LEG  2000  senator\n"
                + "al-doe PERSON Al_Doe USA GOV  2003  minister\n");
    assertThat(titleOn(entries(actors, "Al Doe").get(0), "2004-01-01")).isEqualTo("minister");
  }

  @Test
  void aSurnameIsAnEntryOfItsOwn() {
    assertThat(entries(read(PEOPLE), "Roe")).extracting(Entry::form).containsExactly(Form.SURNAME);
    Actors two = read(PEOPLE + "max-roe PERSON Max_Roe USA OPP    \n");
    assertThat(entries(two, "Roe")).hasSize(2);
    assertThat(entries(two, "Max Roe")).hasSize(1);
  }

  @Test
  void knowsWhichPartOfANameIsTheSurname() {
    assertThat(Surnames.of("Aleksandar Vučić", "SRB")).containsExactly("Vučić");
    assertThat(Surnames.of("Xi Jinping", "CHN")).contains("Xi");
    assertThat(Surnames.of("Kim Jong-un", "PRK")).containsExactly("Kim");
    assertThat(Surnames.of("Ursula von der Leyen", "DEU")).contains("von der Leyen");
    assertThat(Surnames.of("Bashar al-Assad", "SYR")).contains("Assad", "al-Assad");
    assertThat(Surnames.of("Mohammed bin Salman", "SAU")).contains("bin Salman");
    assertThat(Surnames.of("Abdullah II", "JOR")).containsExactly("Abdullah");
    assertThat(Surnames.of("Bartholomew I", "TUR")).containsExactly("Bartholomew");
    assertThat(Surnames.of("Lula", "BRA")).containsExactly("Lula");
  }

  @Test
  void accentsDoNotCountOnEitherSide() {
    Actors actors = read(ACTORS + "vucic PERSON Aleksandar_Vučić SRB GOV    president\n");
    for (String spelled : List.of("Aleksandar Vucic", "Aleksandar Vučić", "ALEKSANDAR VUČIĆ")) {
      assertThat(entries(actors, spelled)).as(spelled).hasSize(1);
    }
    assertThat(entries(actors, "Aleksandar Vuč")).isEmpty();
  }

  @Test
  void anExactSpellingGoesBeforeALoudOne() {
    Actors actors = read(ACTORS + "ABCD GROUP ABCD  REB    \n" + "abcd-town GROUP Abcd  CVL    \n");
    assertThat(entries(actors, "ABCD says"))
        .extracting(e -> e.actor().id())
        .containsExactly("ABCD");
    assertThat(entries(actors, "Abcd says"))
        .extracting(e -> e.actor().id())
        .containsExactly("abcd-town");
  }

  @Test
  void aUsersRowsTakeThePlaceOfThoseWithTheSameId(@TempDir Path folder) throws IOException {
    Path mine = folder.resolve("mine.tsv");
    Files.writeString(mine, table(STATES + "SRB Serbland  Serblandic  Novi_Sad   \n"));
    Actors actors = Actors.of(List.of(mine));
    assertThat(actors.state("SRB").orElseThrow().name()).isEqualTo("Serbland");
    assertThat(entries(actors, "Serbia")).isEmpty();
    assertThat(entries(actors, "Croatia")).hasSize(1);
    assertThat(Actors.builtIn().state("SRB").orElseThrow().name()).isEqualTo("Serbia");
  }

  @Test
  void commentsBlankLinesAndAByteOrderMarkAreSkipped() {
    Actors actors = read("\ufeff" + "#_mine\n\n" + STATES + "#_more\nFRA France       \n");
    assertThat(actors.state("FRA")).isPresent();
  }

  @Test
  void reportsAllMistakesAtOnceWithFileAndLine() {
    String broken =
        ACTORS
            + "a GROUP A ZZZ REB    \n"
            + "b TRIBE B  XXX    \n"
            + "c GROUP   REB  20x9 2001-13 \n"
            + "d GROUP D  REB  2010 2009 \n"
            + " GROUP E  REB    \n"
            + "f GROUP F  REB     too many\n";
    assertThatThrownBy(() -> read(broken))
        .isInstanceOfSatisfying(
            ActorFileException.class,
            wrong ->
                assertThat(wrong.problems())
                    .extracting(Problem::line, ActorFilesTest::beforeQuote)
                    .containsExactlyInAnyOrder(
                        tuple(2, "unknown country"),
                        tuple(3, "unknown kind"),
                        tuple(3, "unknown sector"),
                        tuple(4, "no name"),
                        tuple(4, "no date:"),
                        tuple(4, "no date:"),
                        tuple(5, "ends before it begins: 2010 to 2009"),
                        tuple(6, "no id"),
                        tuple(7, "11 columns")));
  }

  private static String beforeQuote(Problem problem) {
    int quote = problem.what().indexOf('\'');
    return quote < 0 ? problem.what() : problem.what().substring(0, quote).strip();
  }

  @Test
  void refusesAHeaderItDoesNotKnowAndAFileThatIsNotThere(@TempDir Path folder) {
    assertThatThrownBy(() -> read("id name\nx y\n"))
        .hasMessageContaining("mine.tsv:1: unknown header 'id name'");
    assertThatThrownBy(() -> Actors.of(List.of(folder.resolve("none.tsv"))))
        .isInstanceOf(ActorFileException.class)
        .hasMessageContaining("none.tsv: no such file");
  }

  @Test
  void aRowTwiceIsAMistakeButForOfficesOfAPerson() {
    List<String> problems = new ArrayList<>();
    try {
      read(STATES + "FRA France       \nFRA France       \n");
    } catch (ActorFileException wrong) {
      wrong.problems().forEach(problem -> problems.add(problem.toString()));
    }
    assertThat(problems).containsExactly("mine.tsv:3: second row of 'FRA'; keep one of them");
  }
}
