package org.brinkwatch.read;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a short block of an article is, judged by itself alone. */
final class Lines {
  private static final int LONGEST_HEADING = 12;
  private static final int LONGEST_CAPITALS = 20;
  private static final int LONGEST_CAPTION = 30;
  private static final int LONGEST_QUESTION = 8;
  private static final int LONGEST_LABEL = 6;

  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}.'’&-]*";
  private static final String NAMES =
      NAME + "(?: (?:" + NAME + "|(?:al|bin|de|der|di|du|ibn|la|of|the|van|von)\\b)){0,5}";
  private static final Pattern SLASHED_CREDIT =
      Pattern.compile("\\(?" + NAMES + "(?: ?/ ?" + NAMES + "){1,4}\\)?");
  private static final Pattern NAMED_CREDIT =
      Pattern.compile(
          "[(\\[]?(?:file )?(?:photos?|photographs?|images?|pictures?|photo credit|image credit"
              + "|credits?|illustrations?|graphics?|maps?)(?: (?:courtesy of|by))?(?: ?[:|©]| by ).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CREDITED =
      Pattern.compile(
          ".*[(\\[](?:[^()\\[\\]]{0,60}[/ ])?(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images?|Photo|Anadolu|Xinhua)"
              + "(?:[/ ][^()\\[\\]]{0,60})?[)\\]]\\.?",
          Pattern.DOTALL);
  private static final Pattern DATED_CAPTION =
      Pattern.compile(
          ".*\\p{L}, (?:(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September"
              + "|October|November|December)(?: \\d{1,2},)? )?\\d{4}",
          Pattern.DOTALL);
  private static final Pattern BY_LINE =
      Pattern.compile(
          "(?:(?:written |reported |reporting |edited |editing )?by|words|text|author):? "
              + NAMES
              + "(?:(?:, | and | & |, and | \\| |; )"
              + NAMES
              + "){0,5}\\.?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAPITAL = Pattern.compile(".*\\b\\p{Lu}.*\\b\\p{Lu}.*");
  private static final Pattern DATE_WORDS =
      Pattern.compile(
          "\\b(?:first |last )?(?:published|posted|updated|modified|created|date|on|at|from|by|issued|released"
              + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
              + "|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|am|pm|gmt|utc|bst|cet|cest|est|edt|et|[0-9:.+tz-]+)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:(?:read|learn|see|view) (?:more|also|next|the full .{0,40}|our .{0,60})\\b.*"
              + "|(?:continue|keep) reading.*|also read\\b.*|more (?:on|from) (?:this|the|our) .*"
              + "|(?:related|recommended|popular|latest|top|most read|trending)"
              + "(?: (?:articles?|stories|topics?|news|coverage|content|posts?|links?|reading))?:?"
              + "|related:.*|advertisements?|ad|sponsored(?: content)?|story continues below.*"
              + "|article continues (?:after|below).*|sign up .{0,120}|subscribe .{0,100}|subscribe"
              + "|(?:get|join) (?:our|the) .{0,60}newsletter.*|.{0,60}\\bnewsletters?|follow us .{0,80}"
              + "|share(?: this)?(?: (?:article|story|on .{0,30}|via .{0,30}))?|print(?: this)?.{0,20}"
              + "|tweet|email|comments?(?: \\(\\d+\\))?|\\d+ comments?|leave a (?:reply|comment).*"
              + "|skip to (?:main )?content.*|click here .{0,80}|download (?:our|the) app.*"
              + "|(?:\\(c\\)|©|copyright\\b).*|all rights reserved.*|tags?:.*|topics?:.*"
              + "|\\d+ min(?:ute)?s?(?: read)?|listen to (?:this|the) .{0,40}|watch:.*|listen:.*"
              + "|(?:accept|reject|manage) (?:all )?cookies.*|we use cookies.*|\\*{3,}|[-_=*~# .]{3,})",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Lines() {}

  /** A block that is about the page, not about the world: "Read more", "Advertisement". */
  static boolean isFurniture(String block) {
    return block.length() <= 200 && FURNITURE.matcher(Marks.line(block)).matches();
  }

  /** Who took a picture: "Name / Agency", "Photo: ...". */
  static boolean isCredit(String block) {
    String line = Marks.line(block);
    return isShort(line, LONGEST_HEADING)
        && (SLASHED_CREDIT.matcher(line).matches() || NAMED_CREDIT.matcher(line).matches());
  }

  /** Words under a picture that show it by themselves: by a credit in brackets, or a bare date. */
  static boolean isCaption(String block) {
    String line = Marks.line(block);
    boolean credited = isShort(line, LONGEST_CAPTION * 2) && CREDITED.matcher(line).matches();
    boolean dated = isShort(line, LONGEST_CAPTION) && DATED_CAPTION.matcher(line).matches();
    return credited || dated;
  }

  /** Whether these may be the words under a picture, when a credit follows. */
  static boolean mayBeCaption(String block) {
    String line = Marks.line(block);
    return isShort(line, Marks.endsSentence(line) ? LONGEST_CAPTION / 2 : LONGEST_CAPTION);
  }

  static boolean isByLine(String block) {
    String line = Marks.line(block);
    // the pattern minds no case, so the names must show theirs
    return isShort(line, LONGEST_CAPITALS)
        && BY_LINE.matcher(line).matches()
        && CAPITAL.matcher(line.substring(line.indexOf(' '))).matches();
  }

  /** A line with a date and nothing else that matters. */
  static boolean isDateLine(String block) {
    String line = Marks.line(block);
    if (!isShort(line, LONGEST_HEADING) || Dates.in(line).isEmpty()) {
      return false;
    }
    String rest = DATE_WORDS.matcher(Dates.without(line)).replaceAll(" ");
    return rest.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  static boolean isHeading(String block) {
    String line = Marks.line(block);
    if (isItem(line)) {
      return false;
    }
    if (isShort(line, LONGEST_CAPITALS) && line.equals(line.toUpperCase(Locale.ROOT))) {
      return line.codePoints().anyMatch(Character::isLetter) || isShort(line, 2);
    }
    if (line.endsWith("?")) {
      return isShort(line, LONGEST_QUESTION);
    }
    return !Marks.endsSentence(line)
        && !line.endsWith(",")
        && !line.endsWith(";")
        && isShort(line, line.endsWith(":") ? LONGEST_LABEL : LONGEST_HEADING);
  }

  static boolean isItem(String line) {
    return line.matches("(?:[-*•–]|\\d{1,3}[.)]) .*");
  }

  private static boolean isShort(String line, int words) {
    return line.length() <= words * 15 && Marks.words(line).length <= words;
  }
}
