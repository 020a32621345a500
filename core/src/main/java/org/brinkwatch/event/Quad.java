package org.brinkwatch.event;

/** The four quad classes: verbal or material, cooperation or conflict. */
public enum Quad {
  VERBAL_COOPERATION(1),
  MATERIAL_COOPERATION(2),
  VERBAL_CONFLICT(3),
  MATERIAL_CONFLICT(4);

  private final int code;

  Quad(int code) {
    this.code = code;
  }

  /** 1 to 4, as event data sets number them. */
  public int code() {
    return code;
  }

  public boolean isConflict() {
    return this == VERBAL_CONFLICT || this == MATERIAL_CONFLICT;
  }

  public boolean isMaterial() {
    return this == MATERIAL_COOPERATION || this == MATERIAL_CONFLICT;
  }
}
