package org.brinkwatch.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.brinkwatch.event.Article;
import org.brinkwatch.event.Block;
import org.brinkwatch.event.Block.Kind;

/**
 * A mail as saved by a mail program, or a saved page in a mail's wrapping (MHTML). Its subject is
 * the title and its sender the outlet; the day is the sender's.
 */
final class Mail implements Format {
  private static final Pattern HEADER = Pattern.compile("^[!-9;-~]{1,80}:(?:[ \\t].*)?$");
  private static final Pattern FOLDED = Pattern.compile("^[ \\t].*$");
  private static final Set<String> SURE =
      Set.of("received", "return-path", "mime-version", "message-id", "delivered-to", "x-mailer");
  private static final Set<String> USUAL =
      Set.of("from", "to", "subject", "date", "content-type", "reply-to", "cc");
  private static final Pattern REPLY =
      Pattern.compile("^(?:(?:fwd?|re|aw|tr)\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);

  @Override
  public Set<String> extensions() {
    return Set.of("eml", "mht", "mhtml");
  }

  /** A block of header lines, one of which only mails have, or three that all mails have. */
  @Override
  public boolean fits(Document document) {
    int sure = 0;
    int usual = 0;
    for (String line : lines(document.head())) {
      if (line.isEmpty()) {
        break;
      }
      if (!HEADER.matcher(line).matches()) {
        if (FOLDED.matcher(line).matches() || line.startsWith("From ")) {
          continue;
        }
        return false;
      }
      String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
      sure += SURE.contains(name) ? 1 : 0;
      usual += USUAL.contains(name) ? 1 : 0;
    }
    return (sure > 0 && usual > 0) || usual > 2;
  }

  @Override
  public Article read(Document document) throws Unreadable {
    MailPart mail = MailPart.parse(document.bytes());
    Article found = text(document.name(), mail);
    String subject = REPLY.matcher(mail.words("subject")).replaceFirst("");
    Optional<LocalDate> sent = Dates.in(mail.header("date"));
    return new Article(
        found.id(),
        subject.isBlank() ? found.title() : Marks.line(subject),
        found.outlet().isEmpty() ? sender(mail.words("from")) : found.outlet(),
        found.language().isEmpty()
            ? Languages.code(mail.header("content-language"))
            : found.language(),
        found.published().or(() -> sent),
        found.url(),
        found.text(),
        titled(found, Marks.line(subject)));
  }

  private static Article text(String id, MailPart mail) throws Unreadable {
    Optional<MailPart> plain = mail.first("text/plain");
    Optional<MailPart> html = mail.first("text/html");
    if (plain.isPresent() && !Marks.isBlank(plain.get().text())) {
      return PlainText.article(id, plain.get().text());
    }
    if (html.isPresent()) {
      return Html.article(id, html.get().text());
    }
    throw new Unreadable("no text found in this mail", "save its attachment and give that");
  }

  /** The subject is the title, so what looked like one in the text is a heading. */
  private static List<Block> titled(Article found, String subject) {
    boolean same = subject.isEmpty() || found.title().equalsIgnoreCase(subject);
    boolean only = found.blocks().stream().noneMatch(block -> block.kind() == Kind.PARAGRAPH);
    return same || only ? found.blocks() : Parts.withoutTitle(found.blocks());
  }

  /** The name before the address, or the address's host. */
  private static String sender(String from) {
    int bracket = from.indexOf('<');
    String name = bracket < 0 ? "" : from.substring(0, bracket).replace("\"", "").strip();
    return name.isEmpty() ? from.replaceAll("^.*@|[>\\s].*$", "") : name;
  }

  private static String[] lines(String head) {
    String whole =
        head.length() < Document.HEAD ? head : head.substring(0, head.lastIndexOf('\n') + 1);
    return whole.replace("\r\n", "\n").stripLeading().split("\n", -1);
  }
}
