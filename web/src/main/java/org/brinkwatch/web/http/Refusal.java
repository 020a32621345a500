package org.brinkwatch.web.http;

import java.util.Map;

/** An answer that says no, and why, in words for the one who asked. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String where;
  private final String hint;
  private final transient Map<String, String> headers;

  private Refusal(
      int status,
      String code,
      String message,
      String where,
      String hint,
      Map<String, String> headers) {
    super(message, null, false, false); // an answer, not a fault: no stack is read from it
    this.status = status;
    this.code = code;
    this.where = where;
    this.hint = hint;
    this.headers = Map.copyOf(headers);
  }

  /**
   * @param code a word for programs, which stays the same
   * @param message a sentence for people, which may change
   */
  public static Refusal of(int status, String code, String message) {
    return new Refusal(status, code, message, "", "", Map.of());
  }

  /** What is wrong with the value of a parameter or field. */
  public static Refusal badValue(String name, String message) {
    return of(400, "bad-value", message).at(name);
  }

  public static Refusal notFound(String message) {
    return of(404, "not-found", message);
  }

  /** The same, with the place of the mistake: a parameter, a field, a character of the query. */
  public Refusal at(String place) {
    return new Refusal(status, code, getMessage(), place, hint, headers);
  }

  /** The same, with what to do about it. */
  public Refusal hint(String remedy) {
    return new Refusal(status, code, getMessage(), where, remedy, headers);
  }

  public Refusal header(String name, String value) {
    return new Refusal(status, code, getMessage(), where, hint, Map.of(name, value));
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  Answer answer() {
    String json =
        JsonOut.object(
            out ->
                out.object(
                    "error",
                    error ->
                        error
                            .words("code", code)
                            .words("message", getMessage())
                            .words("where", where)
                            .words("hint", hint)));
    Answer answer = Answer.json(status, json);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }
}
