package org.brinkwatch.watch.redline;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of watching lines over a time.
 *
 * @param day the last day
 * @param alerts by the day they rang, then by line
 * @param standings in the order of the lines, each before its neighbours
 */
public record Watched(LocalDate day, List<Alert> alerts, List<Standing> standings) {
  public Watched {
    alerts = List.copyOf(alerts);
    standings = List.copyOf(standings);
  }

  public boolean isAnyCrossed() {
    return standings.stream().anyMatch(standing -> standing.state() == State.CROSSED);
  }
}
