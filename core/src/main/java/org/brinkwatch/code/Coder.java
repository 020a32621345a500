package org.brinkwatch.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.brinkwatch.annotate.Annotated;
import org.brinkwatch.annotate.Sentence;
import org.brinkwatch.code.actor.Actors;
import org.brinkwatch.code.explain.Explained;
import org.brinkwatch.code.explain.Explanation;
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

  private Coder(Codebook codebook, Actors actors, PlaceNames places) {
    this.codebook = codebook;
    this.actors = actors;
    this.places = places;
    contexts = Contexts.builtIn();
  }

  /** A coder with the project's own codebook and actors. */
  public static Coder builtIn() {
    return of(Codebook.builtIn(), Actors.builtIn());
  }

  public static Coder of(Codebook codebook, Actors actors) {
    return new Coder(codebook, actors, new PlaceNames(Gazetteer.builtIn()));
  }

  /** The same, but deaf to what a sentence is about: what sport would give as well. */
  Coder whateverTheTopic() {
    return new Coder(codebook.withoutTopics(), actors, places);
  }

  /** All claims, statements and appointments of an article, in the order of its text. */
  public Coded code(Annotated annotated) {
    List<Claim> claims = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    List<Appointment> appointments = new ArrayList<>();
    read(
        annotated,
        scene -> {
          claims.addAll(Answers.to(claims, new Claims(scene, codebook, contexts).all()));
          new Statements(scene, codebook).after(statements).forEach(statements::add);
          new Appointments(scene).all().forEach(appointments::add);
        });
    return new Coded(annotated.article(), claims, statements, appointments);
  }

  /** Why each claim of the article is one, and what stopped all that might have been one. */
  public Explained explain(Annotated annotated) {
    List<Claim> claims = new ArrayList<>();
    IdentityHashMap<Sentence, Explanation> read = new IdentityHashMap<>();
    read(
        annotated,
        scene -> {
          List<Outcome> outcomes = new Claims(scene, codebook, contexts).outcomes();
          List<Claim> said = Claims.of(outcomes);
          List<Claim> answered = Answers.to(claims, said);
          claims.addAll(answered);
          Explainer explainer = new Explainer(scene, codebook);
          read.put(scene.sentence(), explainer.explain(outcomes, said, answered));
        });
    return new Explained(
        annotated.article(),
        annotated.sentences().stream()
            .map(
                sentence ->
                    Optional.ofNullable(read.get(sentence))
                        .orElseGet(() -> Explainer.unread(annotated.article(), sentence)))
            .toList());
  }

  /** Hands on each sentence that is coded, in the order of the text. */
  private void read(Annotated annotated, Consumer<Scene> reader) {
    LocalDate day = annotated.article().published().orElse(UNDATED);
    Setting setting = Setting.of(annotated, actors, places);
    PlaceNames nearby =
        setting
            .country()
            .flatMap(actors::state)
            .map(state -> places.at(state.name()))
            .orElse(places);
    Topics topics = new Topics(codebook, annotated);
    Cast cast = new Cast(actors, nearby, day, setting);
    Calendar calendar = new Calendar(annotated.article().published());
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
              nearby,
              topics.of(sentence));
      calendar.enter(sentence, scene.interpretation().triggers(), annotated.article().text());
      cast.enter(scene.tree(), calendar.words());
      reader.accept(scene);
    }
  }
}
