package org.brinkwatch.watch.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file that is wrong. */
class MistakesTest {
  @TempDir private Path folder;

  private static String mistakes(String text) {
    return Lines.file(text).mistakes().stream()
        .map(Mistake::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void allAreSaidAtOnceEachWithItsPlace() {
    String text =
        """
        redline: test
        severity: grave
        select: {source: SBR, type: [ATTACK, ASSUALT], near: {place: Nowhere, km: 60}}
        when: {count: {gte: three}, within: 14h}
        cooldwon: 7d
        escalate:
          - {when: {sequence: [THREATEN]}, severity: high}
        """;
    assertThat(mistakes(text))
        .isEqualTo(
            """
            line.yml:2:11: unknown 'grave'; expected one of info, warning, high, critical
            line.yml:3:18: no country has the code 'SBR'; did you mean SRB?
            line.yml:3:30: unknown event type 'ATTACK'; did you mean ASSAULT?
            line.yml:3:38: unknown event type 'ASSUALT'; did you mean ASSAULT?
            line.yml:3:62: no one place is called 'Nowhere'; add its country, or give lat and lon
            line.yml:4:21: 'three' is no number; expected one like 3 or 0.5
            line.yml:4:37: '14h' is no span of days; events have days, not hours: write days, as 1d
            line.yml:5:1: unknown key 'cooldwon'; did you mean cooldown?
            line.yml:7:23: a sequence of one; expected two or more, as [THREATEN, ASSAULT]""");
  }

  @Test
  void whatIsMissingIsNamedWithAnExample() {
    assertThat(mistakes("select: {source: SRB}\n"))
        .contains("'redline' is missing; expected one, as redline: energy-cut-off")
        .contains("'severity' is missing")
        .contains("'when' is missing; expected one, as when: {count: {gte: 3}, within: 14d}");
  }

  @Test
  void aSectorOrADyadMayBeWrong() {
    assertThat(mistakes("select: {source: SRB.MLI, dyad: SRB, target: '*.COPS'}\n"))
        .contains("no sector is called 'MLI'; did you mean MIL?")
        .contains("'SRB' is no dyad; expected SRB-XKX (either way) or SRB>XKX (one way)")
        .contains("no sector is called 'COPS'; did you mean COP?");
  }

  @Test
  void testsAreReadWithTheSameCare() {
    assertThat(
            mistakes(
                """
                redline: test
                severity: info
                when: {count: 1, within: 1d}
                tests:
                  - events: [{day: 2024-13-01, source: SRB, target: XKX, type: ASSAULT}]
                    expect: {fires: 2024-01-01, sevrity: high}
                  - events: fixtures/none.csv
                    expect: {}
                """))
        .contains("line.yml:5:20: '2024-13-01' is no day; expected one like 2023-11-30")
        .contains("unknown key 'sevrity'; did you mean severity?")
        .contains("line.yml:7:13: no file 'fixtures/none.csv' beside the line")
        .contains("nothing to expect");
  }

  @Test
  void brokenYamlHasItsPlaceToo() {
    assertThat(mistakes("redline: test\nselect: {source: SRB\nwhen: 1\n"))
        .startsWith("line.yml:3:5: no YAML: ");
    assertThat(mistakes("redline: a\nredline: b\n"))
        .contains("line.yml:2:1: 'redline' stands here a second time; keep one of them");
  }

  @Test
  void tagsAliasesAndDepthAreRefused() {
    assertThat(mistakes("redline: !!java.io.File x\n"))
        .isEqualTo("line.yml:1:10: a tag; red lines need none");
    assertThat(mistakes("a: &x [1]\nb: [*x, *x]\n"))
        .isEqualTo("line.yml:1:4: an anchor or alias; write it out, or declare a group");
    assertThat(mistakes("a: " + "[".repeat(5000) + "]".repeat(5000))).contains("nested too deeply");
    assertThat(mistakes("a: b\n---\na: c\n")).contains("a second document");
    assertThat(mistakes("#" + "x".repeat(1_000_001))).contains("too long");
    assertThat(mistakes("")).contains("nothing in it");
  }

  @Test
  void aNameStandsForOneLine() throws IOException {
    String text = "redline: same\nseverity: info\nwhen: {count: 1, within: 1d}\n";
    Files.writeString(folder.resolve("a.yml"), text);
    Files.writeString(folder.resolve("b.yaml"), text);
    List<RedLineFile> files = RedLineFiles.read(List.of(folder), Lines.NAMES);
    assertThat(files.get(0).mistakes()).isEmpty();
    assertThat(files.get(1).mistakes().get(0).found()).startsWith("the name same is that of ");
  }

  private static final String TESTED =
      """
      redline: test
      severity: high
      select: {source: SRB, target: XKX}
      when: {count: {gte: 2}, within: 7d}
      tests:
        - name: twice in a week
          events:
            - {day: 2024-01-01, source: SRB.MIL, target: XKX, type: ASSAULT}
            - {day: 2024-01-03, source: SRB.MIL, target: XKX, type: ASSAULT}
          expect: [{fires: 2024-01-0%d, severity: high}, {state: quiet, on: 2024-01-10}]
        - name: known late, then taken back
          events:
            - {id: a, day: 2024-01-01, source: SRB, target: XKX, type: ASSAULT}
            - {id: b, day: 2024-01-03, known: 2024-01-05, source: SRB, target: XKX, type: ASSAULT}
            - {withdrawn: b, known: 2024-01-06}
          expect:
            - {fires: 2024-01-03, known: 2024-01-05}
            - {retracts: 2024-01-06}
      """;

  @Test
  void aLineRunsItsOwnTests() {
    RedLineFile passed = Lines.file(String.format(Locale.ROOT, TESTED, 3));
    assertThat(passed.mistakes()).isEmpty();
    assertThat(passed.results()).allSatisfy(result -> assertThat(result.faults()).isEmpty());
    assertThat(passed.isSound()).isTrue();
    RedLineFile failed = Lines.file(String.format(Locale.ROOT, TESTED, 4));
    assertThat(failed.results().get(0).faults())
        .containsExactly("expected to ring: 2024-01-04 high; rang: 2024-01-03 high (crossed)");
    assertThat(failed.isSound()).isFalse();
    assertThat(CheckReport.of(failed)).contains("line.yml:6: test failed: twice in a week");
  }

  @Test
  void aLineIsReadBackInEnglish() {
    RedLine line =
        Lines.line(
            """
            redline: bridge
            severity: warning
            declared_by: {actor: SRB.GOV, evidence: "claim:c-0142"}
            select: {source: SRB.MIL, type: [MOBILIZE, ASSAULT], near: {place: Oldbridge, km: 60}}
            when: {count: {gte: 3}, within: 14d, distinct_sources: {gte: 2}}
            response: Ask both capitals.
            escalate:
              - when: {absent: {type: CONSULT, dyad: SRB-XKX}, for: 14d, after: THREATEN}
                severity: high
            spillover: [MKD, ALB]
            """);
    assertThat(line.readBack())
        .contains(
            "Rings (warning) when 3 or more of MOBILIZE or ASSAULT by SRB.MIL within 60 km of"
                + " Oldbridge within 14 days, and 2 or more independent outlets tell of MOBILIZE"
                + " or ASSAULT by SRB.MIL within 60 km of Oldbridge within 14 days."
                + " Then: Ask both capitals.")
        .contains(
            "Rings (high) when there is no CONSULT between SRB and XKX for 14 days after THREATEN"
                + " by SRB.MIL within 60 km of Oldbridge, while outlets do tell of the region.")
        .contains("watches MKD, ALB");
  }
}
