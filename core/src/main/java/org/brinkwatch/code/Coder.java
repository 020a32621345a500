package org.brinkwatch.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.code.actor.Actors;
import org.brinkwatch.code.place.Gazetteer;
import org.brinkwatch.event.Appointment;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.Coded;
import org.brinkwatch.event.Statement;

/**
 * Codes who did what to whom, where and when, and who says so. A pure function of the annotated
 * article, the codebook and the actors; safe to share between threads.
 */
public final class Coder {
  /** The day by which offices are judged where an article does not say when it appeared. */
  private static final LocalDate UNDATED = LocalDate.of(2020, 1, 1);

  private final Codebook codebook;
  private final Contexts contexts;
  private final Actors actors;
  private final PlaceNames places;

  private Coder(Codebook codebook, Actors actors, Gazetteer gazetteer) {
    this.codebook = codebook;
    this.actors = actors;
    contexts = Contexts.builtIn();
    places = new PlaceNames(gazetteer);
  }

  /** A coder with the project's own codebook and actors. */
  public static Coder builtIn() {
    return of(Codebook.builtIn(), Actors.builtIn());
  }

  public static Coder of(Codebook codebook, Actors actors) {
    return new Coder(codebook, actors, Gazetteer.builtIn());
  }

  /** All claims, statements and appointments of an article, in the order of its text. */
  public Coded code(Annotated annotated) {
    LocalDate day = annotated.article().published().orElse(UNDATED);
    Setting setting = Setting.of(annotated, actors, places);
    PlaceNames nearby =
        setting
            .country()
            .flatMap(actors::state)
            .map(state -> places.at(state.name()))
            .orElse(places);
    Cast cast = new Cast(actors, nearby, day, setting);
    Calendar calendar = new Calendar(annotated.article().published());
    List<Claim> claims = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    List<Appointment> appointments = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      if (!sentence.block().isCoded() || sentence.tokens().isEmpty()) {
        continue;
      }
      Scene scene =
          new Scene(
              annotated.article(),
              sentence,
              new Interpretation(sentence, codebook, nearby),
              cast,
              calendar,
              nearby);
      calendar.enter(sentence, scene.interpretation().triggers(), annotated.article().text());
      cast.enter(scene.tree(), calendar.words());
      claims.addAll(Answers.to(claims, new Claims(scene, codebook, contexts).all()));
      new Statements(scene, codebook).after(statements).forEach(statements::add);
      new Appointments(scene).all().forEach(appointments::add);
    }
    return new Coded(annotated.article(), claims, statements, appointments);
  }
}
