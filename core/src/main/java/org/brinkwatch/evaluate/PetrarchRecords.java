package org.brinkwatch.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinkwatch.event.Cameo;
import org.brinkwatch.event.EventType;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * PETRARCH's validation files: sentences with their codings. They are read as XML that need not be
 * well formed, for some of PETRARCH's own are not; nothing outside the file is ever read.
 */
final class PetrarchRecords {
  private static final Pattern DECLARATION =
      Pattern.compile("<!(?:DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT_DAY = Pattern.compile("\\d{8}");
  private static final String HOSTS = "043";
  private static final String VISITS = "042";

  private final Sheet sheet;
  private final Cameo cameo;
  private final Consumer<String> leftOut;

  private PetrarchRecords(Sheet sheet, Consumer<String> leftOut) {
    this.sheet = sheet;
    this.leftOut = leftOut;
    cameo = Cameo.builtIn();
  }

  /**
   * The sentences of a file that are meant to be evaluated.
   *
   * @param leftOut is told each event code that has no type of PLOVER's
   */
  static List<GoldText> read(Sheet sheet, Consumer<String> leftOut) {
    return new PetrarchRecords(sheet, leftOut).read();
  }

  private List<GoldText> read() {
    Matcher declaration = DECLARATION.matcher(sheet.text());
    if (declaration.find()) {
      sheet.problem(
          sheet.line(declaration.start()),
          "found '" + declaration.group() + "'",
          "expected no declarations and no entities");
      return List.of();
    }
    Document document = Parser.xmlParser().setTrackPosition(true).parseInput(sheet.text(), "");
    List<GoldText> texts = new ArrayList<>();
    for (Element sentence : document.getElementsByTag("Sentence")) {
      if (!sentence.attr("evaluate").equalsIgnoreCase("false")) {
        text(sentence).ifPresent(texts::add);
      }
    }
    if (texts.isEmpty()) {
      sheet.problem(0, "has no sentences", "expected <Sentence> with <Text> and <EventCoding>");
    }
    return texts;
  }

  private Optional<GoldText> text(Element sentence) {
    String text =
        sentence.getElementsByTag("Text").stream()
            .findFirst()
            .map(element -> element.ownText().replaceAll("\\s+", " ").strip())
            .orElse("");
    List<Element> codings = sentence.getElementsByTag("EventCoding");
    int line = line(sentence);
    if (!isClosed(sentence)) {
      sheet.problem(line, "a sentence begins that is not closed", "expected </Sentence>");
      return Optional.empty();
    }
    if (text.isEmpty() || text.length() > Sheet.LONGEST_SENTENCE) {
      sheet.problem(line, text.isEmpty() ? "has no Text" : "has too long a Text", "expected words");
      return Optional.empty();
    }
    if (codings.isEmpty()) {
      sheet.problem(line, "has no EventCoding", "expected one, with noevents=\"True\" for none");
      return Optional.empty();
    }
    List<Expected> events = new ArrayList<>();
    for (Element coding : codings) {
      if (!isMirrored(coding, codings)) {
        event(coding).ifPresent(events::add);
      }
    }
    return Optional.of(new GoldText(sheet.name(), line, "", "", published(sentence), text, events));
  }

  /** A visit is coded twice there, once from each side; it is one claim. */
  private static boolean isMirrored(Element coding, List<Element> codings) {
    return coding.attr("eventcode").equals(HOSTS)
        && codings.stream()
            .anyMatch(
                other ->
                    other.attr("eventcode").equals(VISITS)
                        && other.attr("sourcecode").equals(coding.attr("targetcode"))
                        && other.attr("targetcode").equals(coding.attr("sourcecode")));
  }

  private Optional<Expected> event(Element coding) {
    String code = coding.attr("eventcode").strip();
    if (coding.hasAttr("noevents") || coding.hasAttr("error")) {
      return Optional.empty();
    }
    if (code.isEmpty()) {
      sheet.problem(line(coding), "has no eventcode", "expected eventcode or noevents");
      return Optional.empty();
    }
    Set<EventType> types = cameo.types(code);
    if (types.isEmpty()) {
      leftOut.accept(code);
      return Optional.empty();
    }
    return Optional.of(
        new ExpectedEvent(
            sheet.where(line(coding)),
            Root.label(types),
            types,
            List.of(ActorCode.of(coding.attr("sourcecode"))),
            List.of(ActorCode.of(coding.attr("targetcode")))));
  }

  private Optional<LocalDate> published(Element sentence) {
    String day = sentence.attr("date").strip();
    try {
      return day.isEmpty()
          ? Optional.empty()
          : Optional.of(
              COMPACT_DAY.matcher(day).matches()
                  ? LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)
                  : LocalDate.parse(day));
    } catch (DateTimeException e) {
      sheet.problem(line(sentence), "found the date '" + day + "'", "expected one like 20231130");
      return Optional.empty();
    }
  }

  private static boolean isClosed(Element element) {
    return element.endSourceRange().isTracked() && !element.endSourceRange().isImplicit();
  }

  private static int line(Element element) {
    return element.sourceRange().start().lineNumber();
  }
}
