package org.brinkwatch.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** A folder of files as they come: one good article, the rest broken in some way. */
record Inbox(Path folder) {
  static final String ATTACK = "Argentina invaded the Falkland Islands on April 2, 1982.";

  Path article() throws IOException {
    return Files.writeString(
        folder.resolve("good.txt"),
        "Landing in the South Atlantic\n\n"
            + ATTACK
            + " Britain broke off diplomatic relations with Argentina on the same day.\n");
  }

  Path missing() {
    return folder.resolve("missing.txt");
  }

  Path empty() throws IOException {
    return Files.createFile(folder.resolve("empty.txt"));
  }

  Path binary() throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    return Files.write(folder.resolve("noise.txt"), noise);
  }

  Path fiftyMegabytes() throws IOException {
    byte[] words = "They met again. ".repeat(50_000_000 / 16).getBytes(UTF_8);
    return Files.write(folder.resolve("large.txt"), words);
  }

  Path unknownCharset() throws IOException {
    return Files.writeString(
        folder.resolve("charset.html"),
        "<html><head><meta charset=klingon-8></head><body><article><p>"
            + (ATTACK + " ").repeat(8)
            + "</p></article></body></html>");
  }

  Path pageWithoutArticle() throws IOException {
    return Files.writeString(
        folder.resolve("menu.html"),
        "<html><body><nav><a href=/>Home</a> <a href=/world>World</a></nav></body></html>");
  }

  Path encryptedPdf() throws IOException {
    Path file = folder.resolve("secret.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      document.save(file.toFile());
    }
    return file;
  }
}
