package org.brinkwatch.event;

import java.util.List;
import java.util.function.UnaryOperator;

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

  /** The same with each claim replaced by what is made of it. */
  public Coded withClaims(UnaryOperator<Claim> change) {
    return new Coded(article, claims.stream().map(change).toList(), statements, appointments);
  }
}
