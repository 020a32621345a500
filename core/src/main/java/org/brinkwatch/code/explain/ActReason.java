package org.brinkwatch.code.explain;

import java.util.List;
import java.util.Optional;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Span;

/**
 * What became of a word that may name an act, and why.
 *
 * @param word the trigger as the text has it
 * @param claims those it gave; none where it was stopped
 * @param stop why it gave none; empty where it gave some
 * @param frames the lines of the codebook that made it what it is, the outermost act first
 * @param tried frames that looked at the word and do not fit; only where none does
 * @param arguments who and what it found on its sides
 * @param standing the words that have a part in its status, from the act upwards
 * @param date how its date was found, in words; empty where nothing was coded
 * @param place the same for its place
 */
public record ActReason(
    String word,
    Span span,
    List<Claim> claims,
    Optional<StopReason> stop,
    List<FrameUse> frames,
    List<Tried> tried,
    List<Argument> arguments,
    List<Bearing> standing,
    String date,
    String place) {
  public ActReason {
    claims = List.copyOf(claims);
    frames = List.copyOf(frames);
    tried = List.copyOf(tried);
    arguments = List.copyOf(arguments);
    standing = List.copyOf(standing);
  }

  /**
   * What stopped an act.
   *
   * @param code a name that stays the same, for programs: {@code NO_ACTOR}
   * @param words the same for people, with what it was in this sentence
   */
  public record StopReason(String code, String words) {}

  /**
   * A line of the codebook at work.
   *
   * @param line file and line, or the name of a rule of grammar ("announcement")
   * @param coding the type and mode that it gives
   * @param frame the line's own words; empty for operators
   * @param met what of its conditions was met by which word: "obj=@aid: trucks"
   */
  public record FrameUse(String line, String coding, String frame, List<String> met) {
    public FrameUse {
      met = List.copyOf(met);
    }
  }

  /**
   * A frame that does not fit.
   *
   * @param why what is missing
   */
  public record Tried(String line, String frame, String why) {}

  /**
   * A phrase on one side of an act.
   *
   * @param side source, target or speaker
   * @param words the phrase's head, or the words that name the actor
   * @param where how it hangs on the act: "subject of 'sent'"
   * @param actor the id and name of the actor that it names; empty where it names none
   * @param how what made an actor of it: "a name", "a role noun and its owner"
   * @param line the line of the actor files, where there is one
   */
  public record Argument(
      String side, String words, String where, String actor, String how, String line) {}

  /**
   * A word that bears on an act's status.
   *
   * @param kind a name that stays the same: {@code MODAL}
   * @param does the same for people
   * @param line the line of the codebook; empty where it is grammar
   */
  public record Bearing(String word, String kind, String does, String line) {}
}
