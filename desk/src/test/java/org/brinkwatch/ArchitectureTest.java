package org.brinkwatch;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code to the map of ARCHITECTURE.md. */
class ArchitectureTest {
  private static final String ROOT = "org.brinkwatch";

  /** The class that joins the rooms, as the map names it. */
  private static final String HALL = "Brinkwatch";

  private final RoomMap map;
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(classes -> !classes.contains("/test-classes/"))
          .importPackages(ROOT);

  ArchitectureTest() throws IOException {
    map = RoomMap.read();
  }

  @Test
  void mapAndTreeHaveTheSameRooms() throws IOException {
    assertThat(map.arrows().keySet()).isEqualTo(RoomMap.built());
  }

  @Test
  void arrowsLeadToRooms() {
    Set<String> known = new TreeSet<>(map.arrows().keySet());
    known.add(HALL);
    map.arrows().forEach((room, uses) -> assertThat(known).containsAll(uses));
  }

  @Test
  void roomsUseOnlyWhatTheMapDraws() {
    assertThat(classes.size()).isGreaterThan(30);
    assertThat(classes.stream().flatMap(this::undrawn)).isEmpty();
  }

  @Test
  void roomsFormNoCycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void everyPackageSaysWhatItIsAndAllowsNoNulls() throws IOException {
    for (Path sources : RoomMap.sourceRoots()) {
      for (Path folder : foldersWithClasses(sources)) {
        assertThat(folder.resolve("package-info.java"))
            .content()
            .contains("@NullMarked")
            .startsWith("/**");
      }
    }
  }

  private Stream<String> undrawn(JavaClass origin) {
    return origin.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> !isDrawn(dependency))
        .map(Dependency::getDescription);
  }

  private boolean isDrawn(Dependency dependency) {
    String from = dependency.getOriginClass().getPackageName();
    String to = dependency.getTargetClass().getPackageName();
    boolean ours = to.equals(ROOT) || to.startsWith(ROOT + ".");
    return !ours || from.equals(ROOT) || map.allows(room(from), room(to));
  }

  private static String room(String packageName) {
    List<String> parts = List.of(packageName.split("\\."));
    return parts.size() > 2 ? parts.get(2) : HALL;
  }

  private static Set<Path> foldersWithClasses(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .collect(Collectors.toSet());
    }
  }
}
