package org.brinkwatch.watch.redline;

import java.util.Optional;
import org.brinkwatch.event.Place;

/** The names that lines may use, as the desk knows them. */
public interface Names {
  /** Knows countries by their codes and no place. */
  Names NONE =
      new Names() {
        @Override
        public Optional<Place> place(String name, Optional<String> country) {
          return Optional.empty();
        }

        @Override
        public boolean isActor(String id) {
          return false;
        }
      };

  /**
   * @param country alpha-3, where the file gives one
   * @return empty if there is none, or more than one that is about as likely
   */
  Optional<Place> place(String name, Optional<String> country);

  /** Whether the actor files have it. */
  boolean isActor(String id);
}
