package org.brinkwatch.event;

import java.util.List;

/** All that the coder found in one article, in the order of the text. */
public record Coded(
    Article article,
    List<Claim> claims,
    List<Statement> statements,
    List<Appointment> appointments) {
  public Coded {
    claims = List.copyOf(claims);
    statements = List.copyOf(statements);
    appointments = List.copyOf(appointments);
  }
}
