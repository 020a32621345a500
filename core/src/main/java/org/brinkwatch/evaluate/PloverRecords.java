package org.brinkwatch.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.brinkwatch.event.EventType;

/**
 * Events as PLOVER's gold standard records have them ({@code event}, {@code source}, {@code target}
 * with {@code code} and {@code sector}) and as NGEC writes them ({@code event_type}, {@code
 * attributes} with {@code ACTOR} and {@code RECIP}). Records of one text are gathered.
 */
final class PloverRecords {
  /** What earlier versions of PLOVER called its types. */
  private static final Map<String, Set<EventType>> EARLIER =
      Map.of(
          "YIELD", EnumSet.of(EventType.CONCEDE, EventType.RETREAT),
          "DEMAND", EnumSet.of(EventType.REQUEST),
          "DISAPPROVE", EnumSet.of(EventType.ACCUSE),
          "INVESTIGATE", EnumSet.of(EventType.ACCUSE),
          "FIGHT", EnumSet.of(EventType.ASSAULT));

  private final Sheet sheet;
  private final Consumer<String> leftOut;
  private final Map<String, Told> texts = new LinkedHashMap<>();

  private record Told(
      int line, Optional<LocalDate> published, String title, List<Expected> events) {}

  private PloverRecords(Sheet sheet, Consumer<String> leftOut) {
    this.sheet = sheet;
    this.leftOut = leftOut;
  }

  /**
   * The texts of a file.
   *
   * @param leftOut is told each type that is none of PLOVER's
   */
  static List<GoldText> read(Sheet sheet, Consumer<String> leftOut) {
    PloverRecords records = new PloverRecords(sheet, leftOut);
    JsonRecords.of(sheet).forEach(records::add);
    return records.texts.entrySet().stream()
        .map(entry -> records.text(entry.getKey(), entry.getValue()))
        .toList();
  }

  private GoldText text(String text, Told told) {
    return new GoldText(
        sheet.name(), told.line(), told.title(), "", told.published(), text, told.events());
  }

  private void add(JsonRecords.Item item) {
    Map<String, Object> record = item.fields();
    String text = words(record, "text", "event_text").strip();
    List<String> types = types(record);
    if (text.isEmpty() || text.length() > Sheet.LONGEST_ARTICLE) {
      sheet.problem(
          item.line(),
          text.isEmpty() ? "has no text" : "has too long a text",
          "expected text or event_text");
      return;
    }
    if (types.isEmpty() && !record.containsKey("event") && !record.containsKey("event_type")) {
      sheet.problem(item.line(), "has no type", "expected event or event_type");
      return;
    }
    Told told =
        texts.computeIfAbsent(
            text,
            words ->
                new Told(
                    item.line(),
                    published(item),
                    words(record, "headline").strip(),
                    new ArrayList<>()));
    types.forEach(type -> event(item, type).ifPresent(told.events()::add));
  }

  private Optional<LocalDate> published(JsonRecords.Item item) {
    String day = words(item.fields(), "pub_date", "date");
    try {
      return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    } catch (DateTimeException e) {
      sheet.problem(item.line(), "found the date '" + day + "'", "expected one like 2023-11-30");
      return Optional.empty();
    }
  }

  private static List<String> types(Map<String, Object> record) {
    return Stream.of("event", "event_type")
        .flatMap(name -> items(record.getOrDefault(name, "")))
        .filter(String.class::isInstance)
        .map(Object::toString)
        .filter(type -> !type.isBlank())
        .toList();
  }

  private Optional<Expected> event(JsonRecords.Item item, String type) {
    Optional<Set<EventType>> known = known(type);
    if (known.isEmpty()) {
      leftOut.accept(type);
    }
    return known.map(
        types ->
            new ExpectedEvent(
                sheet.where(item.line()),
                Root.label(types),
                types,
                side(item.fields(), "source", "ACTOR"),
                side(item.fields(), "target", "RECIP")));
  }

  private static Optional<Set<EventType>> known(String type) {
    for (EventType known : EventType.values()) {
      if (known.name().equals(type)) {
        return Optional.of(EnumSet.of(known));
      }
    }
    return Optional.ofNullable(EARLIER.get(type));
  }

  private static List<ActorCode> side(Map<String, Object> record, String plover, String attribute) {
    Object attributes = record.getOrDefault("attributes", "");
    Object actors =
        attributes instanceof Map<?, ?> named && named.get(attribute) != null
            ? named.get(attribute)
            : record.getOrDefault(plover, "");
    return items(actors).map(PloverRecords::code).filter(code -> !code.text().isEmpty()).toList();
  }

  private static ActorCode code(Object actor) {
    if (actor instanceof Map<?, ?> fields) {
      return ActorCode.of(
          words(fields, "code", "country")
              + words(fields, "sector", "code_1")
              + words(fields, "code_2"));
    }
    return ActorCode.of(actor instanceof String code ? code : "");
  }

  private static Stream<?> items(Object value) {
    return value instanceof List<?> list ? list.stream() : Stream.of(value);
  }

  /** The first of the fields that holds words; empty where none does. */
  private static String words(Map<?, ?> record, String... names) {
    return Stream.of(names)
        .map(record::get)
        .filter(String.class::isInstance)
        .map(Object::toString)
        .filter(words -> !words.isBlank())
        .findFirst()
        .orElse("");
  }
}
