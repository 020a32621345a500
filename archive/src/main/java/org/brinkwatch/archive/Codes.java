package org.brinkwatch.archive;

import java.util.List;
import org.brinkwatch.event.EventType;
import org.brinkwatch.event.Place;
import org.brinkwatch.event.Status;

/**
 * Constants by their number in the archive, which is their place in their enum; a test holds those
 * places, for an archive outlives a program.
 */
final class Codes {
  private static final List<EventType> TYPES = List.of(EventType.values());
  private static final List<Status> STATUSES = List.of(Status.values());
  private static final List<Place.Precision> PRECISIONS = List.of(Place.Precision.values());

  private Codes() {}

  @SuppressWarnings("EnumOrdinal") // held by a test
  static int number(Enum<?> one) {
    return one.ordinal();
  }

  static EventType type(int number) {
    return TYPES.get(number);
  }

  static Status status(int number) {
    return STATUSES.get(number);
  }

  static Place.Precision precision(int number) {
    return PRECISIONS.get(number);
  }
}
