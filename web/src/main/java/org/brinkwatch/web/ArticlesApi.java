package org.brinkwatch.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.brinkwatch.web.http.Answer;
import org.brinkwatch.web.http.Call;
import org.brinkwatch.web.http.JsonIn;
import org.brinkwatch.web.http.JsonOut;
import org.brinkwatch.web.http.Limits;
import org.brinkwatch.web.http.Refusal;
import org.brinkwatch.web.http.Route;
import org.brinkwatch.web.http.Visitor;
import org.brinkwatch.web.http.Visitor.Role;

/** Articles that come in through the browser: pasted text, or a file. */
final class ArticlesApi {
  private final Jobs jobs;
  private final Limits limits;

  ArticlesApi(Jobs jobs, Limits limits) {
    this.jobs = jobs;
    this.limits = limits;
  }

  List<Route> routes() {
    return List.of(
        new Route("POST", "/articles", Role.EDIT, Set.of("name"), this::add),
        Route.get("/jobs/{id}", Role.READ, this::job));
  }

  /** JSON with the text, or the bytes of a file with its name in the address. */
  private Answer add(Call call, Visitor visitor) throws IOException {
    String type = call.header("Content-Type").orElse("");
    Path file =
        type.startsWith("application/json")
            ? pasted(JsonIn.parse(call.body(limits.upload())))
            : sent(call, type);
    Job job = jobs.take(file, visitor.name());
    return Answer.json(202, job.json()).with("Location", "/api/v1/jobs/" + job.id());
  }

  private static Path pasted(JsonIn body) throws IOException {
    body.only("text", "title", "outlet", "url", "published");
    String text = body.words("text");
    String published = body.maybeWords("published").orElse("");
    if (!published.isEmpty()) {
      Call.day("published", published);
    }
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    String line =
        JsonOut.object(
            out ->
                out.words("id", "pasted-" + HexFormat.of().toHexDigits((int) sum.getValue()))
                    .words("title", body.maybeWords("title").orElse(""))
                    .words("outlet", body.maybeWords("outlet").orElse(""))
                    .words("url", body.maybeWords("url").orElse(""))
                    .words("published", published)
                    .words("text", text));
    return file("article.jsonl", (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Not any type: a form of another page can send three of them without asking. */
  private Path sent(Call call, String type) throws IOException {
    if (!type.equals("application/octet-stream")) {
      throw Refusal.of(415, "bad-type", "expected JSON with the text, or the bytes of a file")
          .hint("Content-Type: application/json or application/octet-stream");
    }
    String name =
        call.parameter("name")
            .orElseThrow(() -> Refusal.badValue("name", "the file's name is needed"));
    String safe = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceFirst("^[.-]+", "");
    if (safe.isEmpty() || safe.length() > 120) {
      throw Refusal.badValue("name", "this is no name for a file");
    }
    return file(safe, call.body(limits.upload()));
  }

  /** In a folder of its own, for its name becomes the article's id. */
  private static Path file(String name, byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("brinkwatch");
    return Files.write(folder.resolve(name), bytes);
  }

  private Answer job(Call call, Visitor visitor) {
    return jobs.job(call.value("id"))
        .map(job -> Answer.json(job.json()))
        .orElseThrow(() -> Refusal.notFound("there is no job '" + call.value("id") + "'").at("id"));
  }
}
