package org.brinkwatch.web.access;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brinkwatch.event.Problem;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/**
 * Who may come in. The password file has a line for each: name, role ({@code read} or {@code edit})
 * and secret, separated by blanks; a line of one word alone is the password of the one user there
 * is. Lines that begin with # are notes.
 */
public final class Users {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 1000;

  private final List<User> users;

  private Users(List<User> users) {
    this.users = List.copyOf(users);
  }

  /** Nobody needs a password: for a desk that only its own machine can reach. */
  public static Users none() {
    return new Users(List.of());
  }

  /** One user who may edit. */
  public static Users of(String password, List<Problem> problems) {
    return parse(Path.of("BRINKWATCH_PASSWORD"), password.strip(), problems);
  }

  /**
   * Reads the text of a password file.
   *
   * @param problems gets all mistakes in it
   */
  public static Users parse(Path file, String text, List<Problem> problems) {
    List<User> users = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          User user = user(line.strip());
          if (users.stream()
              .anyMatch(
                  other ->
                      other.visitor().name().equals(user.visitor().name())
                          && other.secret().isToken() == user.secret().isToken())) {
            throw new IllegalArgumentException(
                "'" + user.visitor().name() + "' stands there twice");
          }
          users.add(user);
        } catch (IllegalArgumentException e) {
          problems.add(
              new Problem(
                  file.toString(), number, String.valueOf(e.getMessage()), "see docs/serve.md"));
        }
      }
    }
    if (users.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(file.toString(), 0, "no password in it", "write one on a line"));
    }
    return new Users(users);
  }

  private static User user(String line) {
    String[] parts = line.split("\\s+", 3);
    if (parts.length == 2) {
      throw new IllegalArgumentException("expected a password, or: NAME read|edit SECRET");
    }
    String name = parts.length == 1 ? "desk" : parts[0];
    Role role = parts.length == 1 ? Role.EDIT : role(parts[1]);
    if (!name.matches("[\\p{L}\\p{N}._@-]{1,40}")) {
      throw new IllegalArgumentException("a name is letters, digits and . _ @ -, up to 40 of them");
    }
    return new User(new Visitor(name, role), secret(parts[parts.length - 1]));
  }

  private static Role role(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "read" -> Role.READ;
      case "edit" -> Role.EDIT;
      default ->
          throw new IllegalArgumentException("unknown role '" + word + "'; expected read or edit");
    };
  }

  private static Secret secret(String words) {
    if (words.length() < SHORTEST) {
      throw new IllegalArgumentException("a password of fewer than " + SHORTEST + " characters");
    }
    try {
      return Secret.parse(words);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a hash that is cut short or changed: " + e.getMessage());
    }
  }

  /** A line of the password file for someone who comes with a password. */
  public static String passwordLine(String name, Role role, String password, SecureRandom chance) {
    String line = line(name, role, Secret.hashed(password, chance));
    secret(password);
    user(line);
    return line;
  }

  /** A line of the password file for a program that comes with a token. */
  public static String tokenLine(String name, Role role, String token) {
    String line = line(name, role, Secret.hashedToken(token));
    user(line);
    return line;
  }

  private static String line(String name, Role role, String secret) {
    return name + " " + role.name().toLowerCase(Locale.ROOT) + " " + secret;
  }

  /** 256 bits that nobody can guess, as words fit for addresses and headers. */
  public static String newToken(SecureRandom chance) {
    byte[] bits = new byte[32];
    chance.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  /** Whether anybody has to say who he is. */
  public boolean any() {
    return !users.isEmpty();
  }

  /** Whether a password does not tell alone who one is. */
  boolean needName() {
    return users.stream().filter(user -> !user.secret().isToken()).count() > 1;
  }

  /** Slow, on purpose. */
  Optional<Visitor> byPassword(Optional<String> name, String password) {
    if (password.length() > LONGEST) {
      return Optional.empty();
    }
    List<User> asked =
        users.stream()
            .filter(user -> !user.secret().isToken())
            .filter(user -> name.isEmpty() || user.visitor().name().equals(name.get()))
            .toList();
    if (asked.isEmpty()) {
      // as slow as for a name that there is, so that it does not tell
      users.stream().limit(1).forEach(user -> user.secret().is(password));
    }
    return asked.stream().filter(user -> user.secret().is(password)).map(User::visitor).findFirst();
  }

  Optional<Visitor> byToken(String token) {
    return users.stream()
        .filter(user -> user.secret().isToken())
        .filter(user -> user.secret().is(token))
        .map(User::visitor)
        .findFirst();
  }
}
