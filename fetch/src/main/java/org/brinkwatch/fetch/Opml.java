package org.brinkwatch.fetch;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.brinkwatch.read.Received;
import org.brinkwatch.store.WholeFile;

/** Lists of feeds in OPML, as feed readers exchange them; the first of two equal feeds counts. */
public final class Opml {
  private static final long LARGEST = 5_000_000;
  private static final int DEEPEST = 100;

  private Opml() {}

  /**
   * The feeds of a list.
   *
   * @throws IOException if the file cannot be read or is no OPML
   */
  public static List<Feed> read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException(file + ": is larger than " + LARGEST + " bytes; split it");
    }
    return read(file.toString(), Files.readAllBytes(file));
  }

  /**
   * The same of a list that was sent.
   *
   * @param name what errors call it
   */
  public static List<Feed> read(String name, byte[] bytes) throws IOException {
    String text =
        new Received("text/xml", "", bytes)
            .text()
            .orElseThrow(() -> new IOException(name + ": is in a charset that nobody knows"));
    try {
      return feeds(text);
    } catch (XMLStreamException e) {
      String what = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new IOException(name + ": is no OPML: " + what, e);
    }
  }

  /** The list as OPML 2.0. */
  public static String write(List<Feed> feeds) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeCharacters("\n  ");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Feeds of the desk");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeCharacters("\n  ");
      xml.writeStartElement("body");
      for (Feed feed : feeds) {
        xml.writeCharacters("\n    ");
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", clean(feed.name()));
        xml.writeAttribute("xmlUrl", clean(feed.url()));
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot fail", e);
    }
    return out + "\n";
  }

  private static List<Feed> feeds(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text.strip()));
    Map<String, Feed> feeds = new LinkedHashMap<>();
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("it has a document type, which is not read");
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth > DEEPEST || (depth == 1 && !xml.getLocalName().equals("opml"))) {
          throw new XMLStreamException(
              "expected <opml>, with outlines at most " + DEEPEST + " deep");
        }
        add(xml, feeds);
      }
    }
    return new ArrayList<>(feeds.values());
  }

  private static void add(XMLStreamReader xml, Map<String, Feed> feeds) {
    String url = attribute(xml, "xmlUrl").replaceAll("\\p{Cc}", "").strip();
    if (xml.getLocalName().equals("outline") && !url.isEmpty()) {
      String text = attribute(xml, "text");
      String title = FeedReader.text(text.isBlank() ? attribute(xml, "title") : text, 200);
      feeds.putIfAbsent(url, new Feed(title.equals(url) ? "" : title, url));
    }
  }

  /** Readers write it as xmlUrl, xmlurl and xmlURL. */
  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equalsIgnoreCase(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** What XML cannot hold is left out. */
  private static String clean(String words) {
    return words.replaceAll(
        "[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }

  /** The list as a file, whole or not at all. */
  public static void write(Path file, List<Feed> feeds) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    new WholeFile(file).write(write(feeds));
  }
}
