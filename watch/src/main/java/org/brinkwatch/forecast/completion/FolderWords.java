package org.brinkwatch.forecast.completion;

/** Names as a folder has them. */
final class FolderWords implements Explainer.Words {
  private final QuadFolder.Quads quads;

  FolderWords(QuadFolder.Quads quads) {
    this.quads = quads;
  }

  @Override
  public String entity(int entity) {
    return quads.entities().get(entity);
  }

  @Override
  public String relation(int relation) {
    int count = quads.relations().size();
    String name = quads.relations().get(relation % count);
    return relation < count ? name : name + " (by)";
  }

  String link(Link link) {
    return (link.day() * quads.unit())
        + " "
        + entity(link.source())
        + " | "
        + relation(link.relation())
        + " | "
        + entity(link.target());
  }
}
