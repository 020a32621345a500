package org.brinkwatch.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brinkwatch.event.Claim;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Mention;

/**
 * Refusals and denials that do not say whose demand or charge they answer: "Rome asked Tunis to
 * take them back; it refused." The one who asked is told just before.
 */
final class Answers {
  private static final Set<EventType> ASKING =
      Set.of(EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN);

  /** A demand further back than this many characters is no longer the one answered. */
  private static final int REACH = 400;

  private Answers() {}

  /** The claims of a sentence, each refusal with the target that the claims before it give. */
  static List<Claim> to(List<Claim> before, List<Claim> sentence) {
    List<Claim> told = new ArrayList<>(before);
    List<Claim> answered = new ArrayList<>();
    for (Claim claim : sentence) {
      Claim known = asked(told, claim).map(claim::withTargets).orElse(claim);
      told.add(known);
      answered.add(known);
    }
    return answered;
  }

  private static Optional<List<Mention>> asked(List<Claim> told, Claim claim) {
    boolean open =
        claim.coding().type() == EventType.REJECT
            && claim.targets().isEmpty()
            && !claim.sources().isEmpty();
    for (int i = told.size() - 1; open && i >= 0; i--) {
      Claim earlier = told.get(i);
      if (claim.evidence().trigger().begin() - earlier.evidence().trigger().begin() > REACH) {
        return Optional.empty();
      }
      if (ASKING.contains(earlier.coding().type()) && isTo(earlier, claim)) {
        return Optional.of(earlier.sources());
      }
      Optional<Mention> teller = earlier.attributedTo().filter(who -> isOf(who, earlier, claim));
      if (teller.isPresent()) {
        return teller.map(List::of);
      }
    }
    return Optional.empty();
  }

  private static boolean isTo(Claim demand, Claim answer) {
    return !demand.sources().isEmpty()
        && demand.targets().stream()
            .anyMatch(asked -> answer.sources().stream().anyMatch(one -> isSide(asked, one)));
  }

  /** "Amnesty said that the army had shelled it. The army denied the report." */
  private static boolean isOf(Mention teller, Claim told, Claim answer) {
    return answer.sources().stream()
        .allMatch(
            one ->
                !isSide(teller, one)
                    && told.sources().stream().anyMatch(doer -> isSide(doer, one)));
  }

  private static boolean isSide(Mention asked, Mention one) {
    String country = asked.actor().country();
    return Scene.isSame(asked, one)
        || (!country.isEmpty() && country.equals(one.actor().country()));
  }
}
