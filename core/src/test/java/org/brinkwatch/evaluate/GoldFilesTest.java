package org.brinkwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Problem;
import org.brinkwatch.event.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFilesTest {
  private static final String ARTICLE =
      """
      title: Bombs on Chad
      outlet: Nairobi Wire
      published: 2025-03-14
      style: wire

      Kenya bombed Chad.

      Chad was bombed by Kenya, and Mali bombed Togo.
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Gold read(Path... paths) {
    return GoldFiles.read(List.of(paths), Optional.empty());
  }

  private List<String> problems(Gold gold) {
    return gold.problems().stream()
        .map(Problem::toString)
        .map(line -> line.replace(folder + File.separator, ""))
        .toList();
  }

  @Nested
  class Articles {
    @Test
    void areReadWithTheirClaims() throws IOException {
      file("01-a.txt", ARTICLE);
      file("01-a.claims.tsv", "trigger\tclaim\nbombed#3\tASSAULT ACTUAL MLI -> TGO\n");
      file("README.md", "not gold");
      Gold gold = read(folder);
      assertThat(problems(gold)).isEmpty();
      GoldText text = gold.texts().get(0);
      assertThat(text.text()).startsWith("Kenya bombed").endsWith("Togo.");
      Span trigger = text.expected().get(0).trigger().orElseThrow();
      assertThat(trigger.of(text.text())).isEqualTo("bombed");
      assertThat(text.text().substring(trigger.begin())).isEqualTo("bombed Togo.");
      assertThat(text.expected().get(0).where()).endsWith("01-a.claims.tsv:2");
      assertThat(text.where(trigger.begin())).endsWith("01-a.txt:8");
    }

    @Test
    void areGivenToTheCoderWithoutTheirLabels() throws IOException {
      file("01-a.txt", ARTICLE);
      Path claims = file("01-a.claims.tsv", "trigger\tclaim\n");
      Article article = read(claims).texts().get(0).article(Optional.empty());
      assertThat(article.published()).contains(LocalDate.of(2025, 3, 14));
      assertThat(article.title()).isEqualTo("Bombs on Chad");
      assertThat(article.blocks()).hasSize(2);
      assertThat(article.blocks().get(1).span().of(article.text())).startsWith("Chad was");
    }

    @Test
    void tellAllTheirMistakesAtOnce() throws IOException {
      file("01-a.txt", ARTICLE.replace("2025-03-14", "March").replace("style: wire", "wire"));
      file(
          "01-a.claims.tsv",
          "trigger\tclaim\nbomb\tASSAULT ACTUAL A -> B\nbombed#4\tATTACK ACTUAL A -> B\nbombed\n");
      file("02-b.txt", ARTICLE);
      file("03-c.claims.tsv", "trigger\tclaim\n");
      assertThat(problems(read(folder)))
          .anyMatch(line -> line.startsWith("01-a.txt:4: found 'wire'"))
          .anyMatch(line -> line.startsWith("01-a.txt:1: has no day of publication: 'March'"))
          .anyMatch(line -> line.startsWith("01-a.claims.tsv:2: found the trigger 'bomb'"))
          .anyMatch(line -> line.startsWith("01-a.claims.tsv:3: found the trigger 'bombed#4'"))
          .anyMatch(line -> line.startsWith("01-a.claims.tsv:3: found 'ATTACK'; expected one of"))
          .anyMatch(line -> line.startsWith("01-a.claims.tsv:4: has no claim"))
          .anyMatch(line -> line.contains("02-b.txt") || line.startsWith("02-b.claims.tsv"))
          .anyMatch(line -> line.startsWith("03-c.txt: no such file"))
          .hasSize(8);
    }

    @Test
    void needABody() throws IOException {
      file("01-a.txt", "title: x\n");
      file("01-a.claims.tsv", "trigger\tclaim\n");
      assertThat(problems(read(folder))).singleElement().asString().contains("has no body");
    }
  }

  @Nested
  class Lines {
    @Test
    void areReadFromAFolderAmongOtherFiles() throws IOException {
      file("b.tsv", "published\tsentence\texpected\n2025-01-01\tKenya slept.\tNONE\n");
      file("a.tsv", "published\tsentence\texpected\n");
      file("other.tsv", "x\ty\n");
      file("notes.txt", "not gold");
      Gold gold = read(folder);
      assertThat(problems(gold)).isEmpty();
      assertThat(gold.texts()).hasSize(1);
      assertThat(gold.isEmpty()).isFalse();
    }

    @Test
    void tellAllTheirMistakesAtOnce() throws IOException {
      Path lines =
          file(
              "a.tsv",
              "published\tsentence\texpected\n"
                  + "today\tKenya slept.\tNONE\n"
                  + "2025-01-01\tKenya slept.\n"
                  + "2025-01-01\tKenya slept.\tSLEEP ACTUAL A -> B\n"
                  + ("2025-01-01\t" + "x".repeat(30_000) + "\tNONE\n"));
      assertThat(problems(read(lines)))
          .hasSize(4)
          .anyMatch(line -> line.startsWith("a.tsv:2: found 'today'"))
          .anyMatch(line -> line.startsWith("a.tsv:3: has no expected"))
          .anyMatch(line -> line.startsWith("a.tsv:4: found 'SLEEP'"))
          .anyMatch(line -> line.startsWith("a.tsv:5: is too long"));
    }
  }

  @Nested
  class Pairs {
    @Test
    void mayBeCalledByTheTypeOrByTheRoot() throws IOException {
      Path pairs =
          file(
              "p.tsv",
              """
              uid\tquad\tsentence\tsource\ttarget\troot
              1\t2\tA left B.\tA\tB\tRETREAT
              2\t2\tA left B.\tA\tB\tYIELD
              3\t2\tA left B.\tA\tB\tLEAVE
              """);
      Gold gold = read(pairs);
      assertThat(gold.pairs()).extracting(GoldPair::root).containsExactly("YIELD", "YIELD");
      assertThat(problems(gold)).singleElement().asString().startsWith("p.tsv:4: found the root");
    }
  }

  @Nested
  class Plover {
    @Test
    void isReadAsPloverItselfWritesIt() throws IOException {
      // no list around the records, and commas before the ends of objects
      Path records =
          file(
              "gsr.txt",
              """
              {
                  "id": "1", "date": "2000-01-01",
                  "source": [{"actorText": "Peru", "code": "PER", "sector": "GOV"}, {"code": "CHL"}],
                  "target": "", "event": "YIELD", "text": "Peru and {Chile} \\"left\\".",
              },
              {
                  "source": [{"code": "---", "sector": "***"}], "event": "DEMAND", "text": "They ask.",
              },
              {
                  "event": "CRIME", "text": "They stole.",
              },
              """);
      Gold gold = read(records);
      assertThat(problems(gold)).isEmpty();
      assertThat(gold.texts()).extracting(GoldText::line).containsExactly(1, 6, 9);
      assertThat(gold.texts().get(0).expected()).hasToString("[YIELD PERGOV + CHL -> -]");
      assertThat(gold.texts().get(1).expected()).hasToString("[REQUEST ---*** -> -]");
      assertThat(gold.texts().get(2).expected()).isEmpty();
      assertThat(gold.notes()).anyMatch(note -> note.contains("CRIME (1)"));
    }

    @Test
    void isReadAsItsCoderWritesIt() throws IOException {
      Path events =
          file(
              "ngec.jsonl",
              """
              {"event_type":"ACCUSE","event_text":"A text.","pub_date":"2019-08-01","headline":"H","attributes":{"ACTOR":[{"country":"VEN","code_1":"ELI","code_2":""}],"RECIP":[{"country":"","code_1":"REB"}]}}
              {"event_type":["REJECT","THREATEN"],"event_text":"A text.","attributes":{}}
              """);
      GoldText text = read(events).texts().get(0);
      assertThat(read(events).texts()).hasSize(1);
      assertThat(text.published()).contains(LocalDate.of(2019, 8, 1));
      assertThat(text.expected())
          .extracting(Object::toString)
          .containsExactly("ACCUSE VENELI -> REB", "REJECT - -> -", "THREATEN - -> -");
    }

    @Test
    void tellsBrokenRecordsAndReadsTheOthers() throws IOException {
      Path records =
          file(
              "broken.json",
              """
              [
              {"text": "One.", "event": "AID"},
              {"text": "Two.", "event": "AID",
              {"text": "Three.", "event": AID},
              {"text": "Four, "event": "AID"},
              {"event": "AID"},
              {"text": "Six."},
              {"text": "Seven.", "event": "AID", "date": "soon"},
              nonsense
              {"text": "Nine.", "event": "AID"}
              ]
              """);
      Gold gold = read(records);
      assertThat(gold.texts()).extracting(GoldText::text).contains("One.", "Nine.");
      assertThat(gold.problems()).extracting(Problem::line).containsExactly(3, 4, 5, 9, 6, 7, 8);
    }

    @Test
    void survivesDepthAndNoise() throws IOException {
      Path deep = file("deep.json", "{\"a\":".repeat(200_000));
      Path lists = file("lists.json", "{\"a\":" + "[".repeat(200_000) + "}");
      Path open = file("open.json", "{\"text\":\"" + "x\\".repeat(1_000_000));
      Assertions.assertTimeout(
          Duration.ofSeconds(20),
          () ->
              assertThat(List.of(read(deep), read(lists), read(open)))
                  .allSatisfy(gold -> assertThat(gold.problems()).isNotEmpty()));
    }
  }

  @Nested
  class Petrarch {
    private static final String BEGIN = "<Validation>\n<Sentences>\n";
    private static final String RAIN =
        "<Sentence date='20080804'><EventCoding noevents='True'/><Text>It rains.</Text></Sentence>";
    private static final String END = "\n</Sentences></Validation>";

    @Test
    void isReadAsPetrarchItselfWritesIt() throws IOException {
      // codings that are never closed, and elements that are none
      Path records =
          file(
              "v.xml",
              """
              <?xml version='1.0' encoding='utf-8'?>
              <Validation><!-- no <Sentence> here -->
              <Sentence category="A" date="19950103" id="1" evaluate="true">
              <EventCoding eventcode="042" sourcecode="FRAGOV" targetcode="TUN" >
              <EventCoding eventcode="043" sourcecode="TUN" targetcode="FRAGOV" >
              <EventCoding eventcode="0871" sourcecode="FRA" targetcode="---">
              <EventCoding eventcode="010" sourcecode="FRA" targetcode="TUN" >
              <PLEvent {"event": "042", "source": [{"code": "FRA"}]}>
              <Text>
              France &amp; Tunisia
              met.
              </Text>
              <Parse>
              1	France	<b>	a < b
              </Parse></Sentence>
              <Sentence date="1995-01-03" evaluate="false"><EventCoding noevents="true"/>
              <Text>Left out.</Text></Sentence>
              </Validation>
              """);
      Gold gold = read(records);
      assertThat(problems(gold)).isEmpty();
      assertThat(gold.texts()).hasSize(1);
      GoldText text = gold.texts().get(0);
      assertThat(text.text()).isEqualTo("France & Tunisia met.");
      assertThat(text.published()).contains(LocalDate.of(1995, 1, 3));
      assertThat(text.expected())
          .extracting(Object::toString)
          .containsExactly("CONSULT FRAGOV -> TUN", "YIELD FRA -> ---");
      assertThat(text.expected().get(0).where()).endsWith("v.xml:4");
      assertThat(gold.notes()).anyMatch(note -> note.contains("010 (1)"));
    }

    @Test
    void readsNothingOutsideTheFile() throws IOException {
      Path secret = file("secret.dat", "hidden");
      String entity =
          "<?xml version='1.0'?>\n<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>\n";
      Gold gold = read(file("e.xml", entity + BEGIN + RAIN.replace("rains", "&e;") + END));
      assertThat(gold.texts()).isEmpty();
      assertThat(problems(gold))
          .containsExactly("e.xml:2: found '<!DOCTYPE'; expected no declarations and no entities");
    }

    @Test
    void expandsNoEntities() throws IOException {
      Gold gold = read(file("e.xml", BEGIN + RAIN.replace("rains", "&lol; &#x41;") + END));
      assertThat(gold.texts().get(0).text()).isEqualTo("It &lol; A.");
    }

    @Test
    void tellsAllMistakesAtOnce() throws IOException {
      Gold gold =
          read(
              file(
                  "m.xml",
                  BEGIN
                      + RAIN.replace("20080804", "20081304")
                      + "\n"
                      + RAIN.replace("It rains.", " ")
                      + "\n"
                      + RAIN.replaceAll("<EventCoding[^>]*>", "")
                      + "\n"
                      + RAIN.replace("noevents='True'", "sourcecode='A'")
                      + "\n"
                      + RAIN.replace("</Sentence>", "")));
      assertThat(problems(gold))
          .containsExactly(
              "m.xml:3: found the date '20081304'; expected one like 20231130",
              "m.xml:4: has no Text; expected words",
              "m.xml:5: has no EventCoding; expected one, with noevents=\"True\" for none",
              "m.xml:6: has no eventcode; expected eventcode or noevents",
              "m.xml:7: a sentence begins that is not closed; expected </Sentence>");
    }

    @Test
    void survivesDepthAndNoise() throws IOException {
      Path deep = file("deep.xml", "<a>".repeat(300_000));
      Path sentences = file("sentences.xml", "<Sentence>".repeat(3_000) + RAIN);
      Path open = file("open.xml", BEGIN + "<Sentence date=\"" + "x".repeat(1_000_000));
      Assertions.assertTimeout(
          Duration.ofSeconds(30),
          () ->
              assertThat(List.of(read(deep), read(sentences), read(open)))
                  .allSatisfy(gold -> assertThat(gold.problems()).isNotEmpty()));
    }
  }

  @Test
  void findsNoMistakesInTheProjectsOwnGold() {
    Path golden = Path.of("src", "test", "resources", "golden", "code");
    assertThat(problems(read(golden))).isEmpty();
    assertThat(problems(read(Path.of("..", "evaluation", "gold")))).isEmpty();
    assertThat(problems(read(Path.of("..", "evaluation", "relations")))).isEmpty();
  }

  @Test
  void tellsWhatIsMissingUnknownOrMixed() throws IOException {
    Path unknown = file("notes.md", "nothing");
    assertThat(problems(read(unknown, folder.resolve("none.tsv"))))
        .containsExactly(
            "notes.md: is of no known format; name it with --format",
            "none.tsv: no such file; check the name");
    Path lines = file("a.tsv", "published\tsentence\texpected\n");
    Path pairs = file("p.tsv", "uid\tsentence\tsource\ttarget\troot\n");
    assertThat(problems(read(lines, pairs))).singleElement().asString().contains("one kind");
  }

  @Test
  void findsNothingInAnEmptyFolder() throws IOException {
    Gold gold = read(Files.createDirectory(folder.resolve("empty")));
    assertThat(gold.isEmpty()).isTrue();
    assertThat(gold.problems()).isEmpty();
  }

  @Test
  void tellsAFileThatIsNoUtf8() throws IOException {
    Path latin = folder.resolve("latin.tsv");
    Files.write(
        latin,
        "published\tsentence\texpected\n2025-01-01\tCaf\u00e9.\tNONE\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problems(read(latin)))
        .containsExactly("latin.tsv: is not UTF-8; expected UTF-8 text");
  }

  @Test
  void neverFailsOnBytesOfWhateverKind() throws IOException {
    long seed = 99;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = (ARTICLE + "{\"text\": [<Sentence>\t").getBytes(StandardCharsets.UTF_8);
      for (int change = 0; change < 40; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
      }
      Path noise = Files.write(folder.resolve("noise.bin"), bytes);
      for (GoldFormat format : GoldFormat.values()) {
        Gold gold = GoldFiles.read(List.of(noise), Optional.of(format));
        assertThat(gold.problems()).as("seed %d, round %d, %s", seed, round, format).isNotEmpty();
      }
    }
  }
}
