package org.brinkwatch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 'serve' refuses before it listens, and whom it lets in. */
class ServeTest {
  @TempDir private Path folder;

  @Test
  void servesNobodyElseWithoutAPassword() {
    for (String[] wider :
        new String[][] {{"--listen", "0.0.0.0"}, {"--name", "desk.example.org"}}) {
      Run run = Run.of("serve", "--desk", folder, "--no-open", wider[0], wider[1]);
      assertThat(run.exit()).isEqualTo(Exit.USAGE);
      assertThat(run.err()).contains("needs a password", "--password-file");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesOptionsThatMeanNothing() {
    assertThat(Run.of("serve", "--port", 70_000).exit()).isEqualTo(Exit.USAGE);
    assertThat(Run.of("serve", "--password-file", folder.resolve("none")).err())
        .contains("no such file");
    assertThat(Run.of("serve", "--add-user").err()).contains("--password-file");
  }

  @Test
  void tellsAllMistakesInThePasswordFile() throws IOException {
    Path file = Files.writeString(folder.resolve("users"), "ana boss long enough\nbo read short\n");
    Run run = Run.of("serve", "--password-file", file);
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("users:1: unknown role 'boss'", "users:2:");
  }

  @Test
  void addsUsersHashedAndProgramsWithATokenThatIsPrintedOnce() throws IOException {
    Path file = folder.resolve("users");
    assertThat(
            Run.with("ana edit correct horse\n", "serve", "--add-user", "--password-file", file)
                .exit())
        .isEqualTo(Exit.OK);
    Run token = Run.with("nightly read", "serve", "--add-user", "--password-file", file);
    assertThat(token.out().strip()).matches("[0-9a-f]{64}");
    assertThat(Files.readString(file))
        .contains("ana edit pbkdf2-sha256$600000$", "nightly read token-sha256$")
        .doesNotContain("horse", token.out().strip());
    assertThat(Run.with("ana edit short", "serve", "--add-user", "--password-file", file).exit())
        .isEqualTo(Exit.USAGE);
  }
}
