package org.brinkwatch.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.brinkwatch.event.Claim;
import org.junit.jupiter.api.Test;

/** Whose the actors are whom a text names by their role alone. */
final class SettingTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 6);

  @Test
  void givesTheArmyOfAnArticleToTheCountryThatItIsAbout() {
    assertThat(
            last(
                "Sudan's two generals met in Jeddah. Fighting went on in Sudan all the same."
                    + " In Khartoum and Omdurman shells fell on markets."
                    + " On Tuesday the army arrested a journalist."))
        .isEqualTo("SDN.MIL -> SDN.MED");
  }

  @Test
  void putsThePlaceOfTheClauseBeforeTheArticle() {
    assertThat(
            last(
                "Kenya sent police to Haiti. Kenya pays them, Kenya feeds them, and Kenyan lawyers sue."
                    + " In Port-au-Prince gunmen abducted three nurses."))
        .isEqualTo("HTI.UAF -> HTI.HLH");
  }

  @Test
  void findsThePlaceOfAClashBehindTheOtherSide() {
    assertThat(
            last(
                "Estonia lowered its taxes. Estonia is content, and Tallinn sleeps."
                    + " Protesters clashed with police outside the parliament in Riga."))
        .isEqualTo("LVA.OPP -> LVA.COP");
  }

  @Test
  void leavesSoldiersOpenBetweenTwoCountriesNamedAlike() {
    assertThat(
            last(
                "Thailand blamed Cambodia. Cambodia blamed Thailand. Thai and Cambodian envoys met."
                    + " Soldiers killed two farmers."))
        .isEqualTo("soldiers -> farmers");
  }

  @Test
  void takesBothCountriesForTheTwoNamedMost() {
    assertThat(
            last(
                "Ethiopia and Egypt quarrel over the dam. Egypt wrote to the United Nations."
                    + " Ethiopia filled the lake. The European Union urged both countries to talk."))
        .isEqualTo("EU -> ETH+EGY");
  }

  @Test
  void takesASpokesmanForHisMinistry() {
    assertThat(last("A spokesman for the Peruvian navy, Hugo Paredes, condemned Ecuador."))
        .isEqualTo("PER.MIL -> ECU");
  }

  private static String last(String text) {
    List<Claim> claims = BuiltIn.claims(DAY, text);
    Claim claim = claims.get(claims.size() - 1);
    return ids(claim.sources()) + " -> " + ids(claim.targets());
  }

  private static String ids(List<org.brinkwatch.event.Mention> mentions) {
    return String.join("+", mentions.stream().map(mention -> mention.actor().id()).toList());
  }
}
