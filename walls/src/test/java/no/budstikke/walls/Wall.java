package no.budstikke.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Every wall of the house, for a base package: {@code no.budstikke} or one of the counter-examples.
 */
enum Wall {
  CORE_KNOWS_ONLY_THE_JDK {
    @Override
    ArchRule in(String base) {
      return classes()
          .that()
          .resideInAPackage(base + ".core..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(base + ".core..", "java..", "org.jspecify.."));
    }
  },
  CORE_TOUCHES_NO_WORLD {
    @Override
    ArchRule in(String base) {
      return noClasses()
          .that()
          .resideInAPackage(base + ".core..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.io..",
                      "java.nio.file..",
                      "java.nio.channels..",
                      "java.net..",
                      "java.sql..",
                      "java.util.concurrent..")
                  .or(nameMatching("java\\.lang\\.(Thread|Process|Runtime)"))
                  // Every record and enum may mention it without reading or writing anything.
                  .and(DescribedPredicate.not(nameMatching("java\\.io\\.Serializable"))));
    }
  },
  MODULES_KNOW_ONLY_WHAT_THEY_MAY {
    @Override
    ArchRule in(String base) {
      return com.tngtech.archunit.library.Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(base + "..")
          .optionalLayer("core")
          .definedBy(base + ".core..")
          .optionalLayer("rules")
          .definedBy(base + ".rules..")
          .optionalLayer("documents")
          .definedBy(base + ".documents..")
          .optionalLayer("channels")
          .definedBy(base + ".channels..")
          .optionalLayer("pipeline")
          .definedBy(base + ".pipeline..")
          .optionalLayer("server")
          .definedBy(base + ".server..")
          .optionalLayer("cli")
          .definedBy(base + ".cli..")
          .whereLayer("rules")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("documents")
          .mayOnlyBeAccessedByLayers("channels", "server", "cli")
          .whereLayer("channels")
          .mayOnlyBeAccessedByLayers("server", "cli")
          .whereLayer("pipeline")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("server")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();
    }
  },
  FRAMEWORK_LIVES_IN_SERVER_ONLY {
    @Override
    ArchRule in(String base) {
      return noClasses()
          .that()
          .resideInAPackage(base + "..")
          .and()
          .resideOutsideOfPackage(base + ".server..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.springframework..")
                  // Spring's JDBC is used as a library: statements in, rows out, no container.
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage(
                              "org.springframework.jdbc..",
                              "org.springframework.dao..",
                              "org.springframework.transaction.."))));
    }
  },
  ROOMS_DO_NOT_KNOW_EACH_OTHER {
    @Override
    ArchRule in(String base) {
      return slices()
          .matching(base + ".channels.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(), resideInAPackage(base + ".channels.transport.."));
    }
  },
  TRANSPORT_KNOWS_NO_ROOM {
    @Override
    ArchRule in(String base) {
      return noClasses()
          .that()
          .resideInAPackage(base + ".channels.transport..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(base + ".channels..")
                  .and(DescribedPredicate.not(resideInAPackage(base + ".channels.transport.."))));
    }
  },
  AN_EARLIER_STEP_NEVER_KNOWS_A_LATER_ONE {
    @Override
    ArchRule in(String base) {
      return classes()
          .that()
          .resideInAPackage(base + ".core..")
          .should(
              new ArchCondition<JavaClass>("know no later step") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  int own = step(base, type.getPackageName());
                  type.getDirectDependenciesFromSelf().stream()
                      .filter(known -> step(base, known.getTargetClass().getPackageName()) > own)
                      .forEach(
                          known ->
                              events.add(
                                  SimpleConditionEvent.violated(type, known.getDescription())));
                }
              });
    }
  },
  NO_RING_OF_PACKAGES {
    @Override
    ArchRule in(String base) {
      return slices().matching(base + ".(**)").should().beFreeOfCycles();
    }
  },
  NO_VAGUE_PACKAGES {
    @Override
    ArchRule in(String base) {
      return noClasses()
          .that()
          .resideInAPackage(base + "..")
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..impl..",
              "..helper..",
              "..manager..",
              "..common..",
              "..misc..");
    }
  },
  NO_VAGUE_NAMES {
    @Override
    ArchRule in(String base) {
      return noClasses()
          .that()
          .resideInAPackage(base + "..")
          .should()
          .haveNameMatching("[^$]*(Service|Manager|Helper|Utils?|Impl|Processor|Data|Info|Dto)");
    }
  },
  NOBODY_ASKS_THE_SYSTEM_CLOCK {
    @Override
    ArchRule in(String base) {
      return noClasses()
          .that()
          .resideInAPackage(base + "..")
          .should()
          .accessTargetWhere(
              new DescribedPredicate<JavaAccess<?>>("the target is the system clock") {
                @Override
                public boolean test(JavaAccess<?> access) {
                  String owner = access.getTargetOwner().getName();
                  String name = access.getName();
                  boolean now =
                      owner.startsWith("java.time.")
                          && name.equals("now")
                          && access.getTarget()
                              instanceof
                              com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget target
                          && target.getRawParameterTypes().stream()
                              .noneMatch(type -> type.getName().equals("java.time.Clock"));
                  return now
                      || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
                }
              });
    }
  },
  NO_METHOD_HAS_OVER_FIVE_PARAMETERS {
    @Override
    ArchRule in(String base) {
      return methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage(base + "..")
          .should(
              new ArchCondition<JavaMethod>("have five parameters at most") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  if (method.getRawParameterTypes().size() > 5
                      && !method
                          .getModifiers()
                          .contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                  }
                }
              });
    }
  },
  ONLY_THE_WORKER_CATCHES_EVERYTHING {
    @Override
    ArchRule in(String base) {
      return classes()
          .that()
          .resideInAPackage(base + "..")
          .and()
          .resideOutsideOfPackage(base + ".pipeline.node..")
          .should(
              new ArchCondition<JavaClass>("catch what they know and nothing else") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getCodeUnits().stream()
                      .flatMap(unit -> unit.getTryCatchBlocks().stream())
                      .filter(Wall::catchesEverything)
                      .forEach(
                          block ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      type, block.getSourceCodeLocation().toString())));
                }
              });
    }
  };

  private static final List<String> STEPS =
      List.of(
          "request",
          "calendar",
          "receive",
          "validate",
          "lookup",
          "choose",
          "transform",
          "deliver",
          "followup",
          "mandate",
          "registration",
          "journey");

  private static final Set<String> EVERYTHING = Set.of("java.lang.Exception");

  /** The wall for the house below a base package. */
  abstract ArchRule in(String base);

  private static boolean catchesEverything(TryCatchBlock block) {
    return block.getCaughtThrowables().stream()
        .anyMatch(caught -> EVERYTHING.contains(caught.getName()));
  }

  private static int step(String base, String packageName) {
    return IntStream.range(0, STEPS.size())
        .filter(
            i -> {
              String room = base + ".core." + STEPS.get(i);
              return packageName.equals(room) || packageName.startsWith(room + ".");
            })
        .findFirst()
        .orElse(-1);
  }
}
