package io.juncture.profiler.assessment.result;

import io.juncture.profiler.assessment.aptitude.Area;
import java.util.List;

/** What a person can learn something in: an area of the aptitude test, or technical exposure as a whole. */
public sealed interface Category {

  /** An area. */
  record Knowledge(Area area) implements Category {}

  /** Practice with technical work at large. */
  record TechnicalExposure() implements Category {}

  /** The name in results, for example {@code networking} or {@code technical_exposure}. */
  default String key() {
    return switch (this) {
      case Knowledge(Area area) -> area.key();
      case TechnicalExposure() -> "technical_exposure";
    };
  }

  /** The kind in results: {@code aptitude} or {@code technical}. */
  default String type() {
    return switch (this) {
      case Knowledge(_) -> "aptitude";
      case TechnicalExposure() -> "technical";
    };
  }

  /** Codes of the skills that recipes and courses on this category teach. */
  default List<String> skillCodes() {
    return switch (this) {
      case TechnicalExposure() -> List.of("TECH", "BASICS");
      case Knowledge(Area area) -> switch (area) {
        case NETWORKING -> List.of("NET", "NETW", "TCPIP");
        case SECURITY -> List.of("SEC", "CRYPTO", "WEBSEC");
        case PROGRAMMING -> List.of("PROG", "PYTHON", "GIT");
        case DATA -> List.of("DATA", "SQL", "STATS");
        case SYSTEMS -> List.of("SYS", "LINUX", "SHELL");
        case ANALYTICAL_REASONING -> List.of("LOGIC", "ANALYSIS");
      };
    };
  }
}
