package org.brinkwatch.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.brinkwatch.event.Actor;
import org.brinkwatch.event.Quad;
import org.brinkwatch.event.Status;

/**
 * Actors as nodes, and as edges what they did to each other: how often, how hard, from when to
 * when. Only what did happen. The network is kept in memory, the events are not. An actor that acts
 * on nobody is a node alone.
 */
final class GraphMl implements Exporter {
  private static final String SPACE = "http://graphml.graphdrawing.org/xmlns";

  /** What a node or an edge carries: for which of them, its name and type. */
  private record Key(String on, String name, String type) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("node", "label", "string"),
          new Key("node", "country", "string"),
          new Key("node", "sector", "string"),
          new Key("edge", "weight", "double"),
          new Key("edge", "events", "long"),
          new Key("edge", "intensity_mean", "double"),
          new Key("edge", "intensity_min", "double"),
          new Key("edge", "verbal_cooperation", "long"),
          new Key("edge", "material_cooperation", "long"),
          new Key("edge", "verbal_conflict", "long"),
          new Key("edge", "material_conflict", "long"),
          new Key("edge", "first", "string"),
          new Key("edge", "last", "string"));

  private record Dyad(String source, String target) implements Comparable<Dyad> {
    @Override
    public int compareTo(Dyad other) {
      int bySource = source.compareTo(other.source);
      return bySource != 0 ? bySource : target.compareTo(other.target);
    }
  }

  /** What is counted of a dyad. */
  private static final class Edge {
    private final long[] quads = new long[Quad.values().length];
    private long events;
    private double sum;
    private double least = Double.MAX_VALUE;
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();

    void add(ExportRow row) {
      double intensity = row.coding().intensity();
      events++;
      quads[row.coding().type().quad().code() - 1]++;
      sum += intensity;
      least = Math.min(least, intensity);
      Optional<LocalDate> day = row.day();
      if (day.isPresent()) {
        first = first.filter(known -> !known.isAfter(day.get())).or(() -> day);
        last = last.filter(known -> !known.isBefore(day.get())).or(() -> day);
      }
    }
  }

  @Override
  public Written write(Iterator<ExportRow> rows, OutputStream out) throws IOException {
    Map<String, Actor> nodes = new TreeMap<>();
    Map<Dyad, Edge> edges = new TreeMap<>();
    long written = 0;
    long unfit = 0;
    while (rows.hasNext()) {
      ExportRow row = rows.next();
      if (row.status() != Status.ACTUAL) {
        unfit++;
        continue;
      }
      written++;
      row.actors().forEach(actor -> nodes.putIfAbsent(actor.id(), actor));
      for (ExportRow.Pair pair : row.pairs()) {
        if (!pair.source().equals(Imported.NOBODY) && !pair.target().equals(Imported.NOBODY)) {
          Dyad dyad = new Dyad(pair.source().id(), pair.target().id());
          edges.computeIfAbsent(dyad, unseen -> new Edge()).add(row);
        }
      }
    }
    try {
      write(nodes, edges, out);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.flush();
    return new Written(written, unfit);
  }

  private static void write(Map<String, Actor> nodes, Map<Dyad, Edge> edges, OutputStream out)
      throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    line(xml);
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(SPACE);
    for (Key key : KEYS) {
      line(xml);
      xml.writeEmptyElement("key");
      xml.writeAttribute("id", key.name());
      xml.writeAttribute("for", key.on());
      xml.writeAttribute("attr.name", key.name());
      xml.writeAttribute("attr.type", key.type());
    }
    line(xml);
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "dyads");
    xml.writeAttribute("edgedefault", "directed");
    for (Actor actor : nodes.values()) {
      node(xml, actor);
    }
    for (Map.Entry<Dyad, Edge> edge : edges.entrySet()) {
      edge(xml, edge.getKey(), edge.getValue());
    }
    line(xml);
    xml.writeEndElement();
    line(xml);
    xml.writeEndElement();
    line(xml);
    xml.writeEndDocument();
    xml.flush();
  }

  private static void node(XMLStreamWriter xml, Actor actor) throws XMLStreamException {
    line(xml);
    xml.writeStartElement("node");
    xml.writeAttribute("id", whole(actor.id()));
    data(xml, "label", actor.name());
    data(xml, "country", actor.country());
    data(xml, "sector", actor.sector());
    xml.writeEndElement();
  }

  private static void edge(XMLStreamWriter xml, Dyad dyad, Edge edge) throws XMLStreamException {
    line(xml);
    xml.writeStartElement("edge");
    xml.writeAttribute("source", whole(dyad.source()));
    xml.writeAttribute("target", whole(dyad.target()));
    data(xml, "weight", edge.events + ".0");
    data(xml, "events", Long.toString(edge.events));
    data(xml, "intensity_mean", Safe.number(edge.sum / edge.events));
    data(xml, "intensity_min", Safe.number(edge.least));
    for (Quad quad : Quad.values()) {
      data(
          xml,
          quad.name().toLowerCase(java.util.Locale.ROOT),
          Long.toString(edge.quads[quad.code() - 1]));
    }
    data(xml, "first", edge.first.map(LocalDate::toString).orElse(""));
    data(xml, "last", edge.last.map(LocalDate::toString).orElse(""));
    xml.writeEndElement();
  }

  private static void data(XMLStreamWriter xml, String key, String words)
      throws XMLStreamException {
    if (!words.isEmpty()) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", key);
      xml.writeCharacters(whole(words));
      xml.writeEndElement();
    }
  }

  /** Without what XML cannot hold. */
  private static String whole(String words) {
    StringBuilder whole = new StringBuilder(words.length());
    words.codePoints().map(point -> isXml(point) ? point : 0xFFFD).forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= ' ' && point < 0xD800)
        || (point >= 0xE000 && point < 0xFFFE)
        || point >= 0x10000;
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
