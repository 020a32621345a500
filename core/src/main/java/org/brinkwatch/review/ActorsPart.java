package org.brinkwatch.review;

import java.util.List;

/** Who is in it, as a table. */
final class ActorsPart {
  private static final int OPEN = 30;
  private final Html html;

  ActorsPart(Html html) {
    this.html = html;
  }

  void write(List<Participant> participants) {
    if (participants.isEmpty()) {
      return;
    }
    html.open("section", "id", "actors", "aria-labelledby", "h-actors");
    html.leaf("h2", "Who is in it", "id", "h-actors").line();
    int shown = participants.size() <= OPEN + OPEN / 4 ? participants.size() : OPEN;
    table(participants.subList(0, shown), "Actors by the number of lines they stand in");
    if (shown < participants.size()) {
      html.open("details").leaf("summary", participants.size() - shown + " more actors");
      table(participants.subList(shown, participants.size()), "The other actors");
      html.close();
    }
    html.close().line();
  }

  private void table(List<Participant> participants, String caption) {
    new Table(html, caption)
        .write(
            List.of("Actor", "#Source", "#Target", "#Speaks", "#Worst", "Called"),
            participants.stream().map(ActorsPart::row).toList());
  }

  private static List<String> row(Participant each) {
    String about = Plain.line(each.actor().country() + " " + each.actor().sector());
    return List.of(
        Wording.name(each.actor()) + (about.isEmpty() ? "" : " (" + about + ")"),
        count(each.asSource()),
        count(each.asTarget()),
        count(each.speaks()),
        each.worst() < 0 ? Scale.words(each.worst()) : "",
        String.join("; ", each.names()));
  }

  private static String count(int count) {
    return count == 0 ? "" : String.valueOf(count);
  }
}
