package org.brinkwatch.web.access;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.brinkwatch.web.access.Sessions.Opened;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonIn;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Limits;
import org.brinkwatch.web.http.Refusal;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Router;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/**
 * The door. What is asked has to come from our own pages or from a program; what changes something
 * also has to show the mark of its session. A desk without passwords, which listens to its own
 * machine only, lets everyone there read, and its pages open a session without being asked.
 */
public final class Gate implements Router.Door {
  /** The header that shows the mark. */
  public static final String MARK = "X-Brinkwatch-CSRF";

  private final Users users;
  private final Visitor host;
  private final String cookie;
  private final Sessions sessions;
  private final Patience patience;
  private Optional<String> ticket;

  /**
   * @param host what the audit calls who sits at a desk without passwords
   * @param cookie its name; browsers do not tell the ports of one machine apart
   */
  public Gate(Users users, String host, String cookie, InstantSource clock, SecureRandom chance) {
    this.users = users;
    this.host = new Visitor(host, Role.EDIT);
    this.cookie = cookie;
    this.sessions = new Sessions(clock, chance);
    this.patience = new Patience(clock);
    this.ticket = Optional.of(Users.newToken(chance));
  }

  /** Whether a password is asked for. */
  public boolean isLocked() {
    return users.any();
  }

  /** Opens the door once, for who started the program: the name of the token in the address. */
  public synchronized String ticket() {
    return ticket.orElse("");
  }

  @Override
  public Visitor admit(Call call, Route route) {
    refuseOtherSites(call, route.changes());
    Optional<String> bearer = bearer(call);
    if (bearer.isPresent()) {
      return allowed(byToken(bearer.get()), route);
    }
    Optional<Session> session = call.cookie(cookie).flatMap(sessions::find);
    if (route.changes() && route.needs() != Role.NONE) {
      return allowed(marked(call, session), route);
    }
    Visitor otherwise = users.any() ? Visitor.UNKNOWN : host;
    return allowed(session.map(Session::visitor).orElse(otherwise), route);
  }

  private static Visitor allowed(Visitor visitor, Route route) {
    if (visitor.role().allows(route.needs())) {
      return visitor;
    }
    if (visitor.role() == Role.NONE) {
      throw noSession();
    }
    throw Refusal.of(
        403, "read-only", "'" + visitor.name() + "' may read, but not change anything");
  }

  private static Refusal noSession() {
    return Refusal.of(401, "no-session", "please sign in first")
        .hint("POST /api/v1/session, or send Authorization: Bearer TOKEN");
  }

  /**
   * Browsers say where a request comes from, each in one of two ways at least. Programs say
   * nothing, and bring no cookie that a user did not give them.
   */
  private static void refuseOtherSites(Call call, boolean changes) {
    Optional<String> site = call.header("Sec-Fetch-Site");
    boolean own =
        site.isEmpty()
            || site.get().equals("same-origin")
            || (site.get().equals("none") && !changes);
    Optional<String> origin = call.header("Origin");
    if (!own || origin.filter(it -> !isHost(it, call.header("Host").orElse(""))).isPresent()) {
      throw Refusal.of(403, "other-site", "only the desk's own pages may ask this");
    }
  }

  /** Not the scheme: a proxy before us may speak TLS. */
  private static boolean isHost(String origin, String host) {
    try {
      String authority = new URI(origin).getRawAuthority();
      return authority != null
          && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<String> bearer(Call call) {
    return call.header("Authorization")
        .map(
            words -> {
              if (!words.regionMatches(true, 0, "Bearer ", 0, 7)) {
                throw Refusal.of(401, "bad-token", "expected Authorization: Bearer TOKEN");
              }
              return words.substring(7).strip();
            });
  }

  /** Without patience: a token is too long to be guessed. */
  private Visitor byToken(String token) {
    return users
        .byToken(token)
        .orElseThrow(() -> Refusal.of(401, "bad-token", "this token is not known here"));
  }

  private static Visitor marked(Call call, Optional<Session> session) {
    Session open = session.orElseThrow(Gate::noSession);
    byte[] shown = Secret.sha256(call.header(MARK).orElse(""));
    if (!MessageDigest.isEqual(shown, Secret.sha256(open.mark()))) {
      throw Refusal.of(403, "no-mark", "the header " + MARK + " is missing or not of this session")
          .hint("GET /api/v1/session tells it");
    }
    return open.visitor();
  }

  /** {@code GET /session}: who one is, and the mark for changes. */
  public Answer session(Call call) {
    Optional<Session> session = call.cookie(cookie).flatMap(sessions::find);
    if (session.isPresent()) {
      return Answer.json(json(session)).unzipped();
    }
    return users.any() ? Answer.json(json(session)) : opened(call, host);
  }

  /**
   * {@code POST /session}: a password or token for a session.
   *
   * @param opened gets the name of who came in
   */
  public Answer open(Call call, Limits limits, Consumer<String> opened) throws IOException {
    JsonIn body = call.json(limits).only("name", "password");
    if (!users.any()) {
      return opened(call, host);
    }
    Optional<String> name = body.maybeWords("name");
    if (name.isEmpty() && users.needName()) {
      throw Refusal.badValue("name", "there are several users here, so a name is needed");
    }
    String password = body.words("password");
    return patience
        .attempt(
            call.client(), () -> users.byToken(password).or(() -> users.byPassword(name, password)))
        .map(
            visitor -> {
              opened.accept(visitor.name());
              return opened(call, visitor);
            })
        .orElseThrow(() -> Refusal.of(401, "bad-password", "the name or the password is wrong"));
  }

  /** {@code DELETE /session}. */
  public Answer close(Call call) {
    call.cookie(cookie).ifPresent(sessions::close);
    return Answer.nothing(204).with("Set-Cookie", cookie(call, "", 0));
  }

  /** Lets in who has the ticket, and leads on to the front page. */
  public Answer enter(Call call) {
    boolean right = takesTicket(call.parameter("ticket").orElse(""));
    Answer on = Answer.nothing(303).with("Location", "/");
    return right ? withCookie(on, call, sessions.open(host)) : on;
  }

  private synchronized boolean takesTicket(String given) {
    byte[] hash = Secret.sha256(given);
    boolean right = ticket.filter(it -> MessageDigest.isEqual(hash, Secret.sha256(it))).isPresent();
    if (right) {
      ticket = Optional.empty();
    }
    return right;
  }

  private Answer opened(Call call, Visitor visitor) {
    Opened opened = sessions.open(visitor);
    Answer answer = Answer.json(json(Optional.of(opened.session()))).unzipped();
    return withCookie(answer, call, opened);
  }

  private Answer withCookie(Answer answer, Call call, Opened opened) {
    return answer.with("Set-Cookie", cookie(call, opened.cookie(), Sessions.LONGEST.toSeconds()));
  }

  private String cookie(Call call, String value, long seconds) {
    boolean tls = call.header("X-Forwarded-Proto").filter("https"::equals).isPresent();
    return cookie
        + "="
        + value
        + "; Path=/; Max-Age="
        + seconds
        + "; HttpOnly; SameSite=Strict"
        + (tls ? "; Secure" : "");
  }

  private String json(Optional<Session> session) {
    Visitor visitor = session.map(Session::visitor).orElse(Visitor.UNKNOWN);
    return JsonOut.object(
        out ->
            out.words("name", visitor.name())
                .words("role", visitor.role().name().toLowerCase(Locale.ROOT))
                .words("csrf", session.map(Session::mark).orElse(""))
                .flag("locked", users.any())
                .flag("needsName", users.needName()));
  }
}
