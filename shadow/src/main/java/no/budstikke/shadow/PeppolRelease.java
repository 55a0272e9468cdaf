package no.budstikke.shadow;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.peppol.PeppolValidation2025_11;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The releases of the official rules that are built in, as phive carries them, the oldest first.
 * Source: input format, section 1: rules change twice a year.
 */
public enum PeppolRelease {
  /** In force until the next one is. */
  AUTUMN_2025("2025.11"),
  /** The newest. */
  SPRING_2026("2026.5");

  private final String version;

  PeppolRelease(String version) {
    this.version = version;
  }

  /** The last one. */
  public static PeppolRelease newest() {
    return Arrays.asList(values()).getLast();
  }

  /** Its number, as its folder on Maven Central is called. */
  public String version() {
    return version;
  }

  /** The day from which it is the law. */
  public LocalDate from() {
    return switch (this) {
      case AUTUMN_2025 -> PeppolValidation2025_11.VALID_PER;
      case SPRING_2026 -> PeppolValidation2026_05.VALID_PER;
    };
  }

  Consumer<ValidationExecutorSetRegistry<IValidationSourceXML>> registration() {
    return switch (this) {
      case AUTUMN_2025 -> PeppolValidation2025_11::init;
      case SPRING_2026 -> PeppolValidation2026_05::init;
    };
  }

  /** Its names for invoices and for credit notes. */
  List<DVRCoordinate> documents() {
    return switch (this) {
      case AUTUMN_2025 ->
          List.of(
              PeppolValidation2025_11.VID_OPENPEPPOL_INVOICE_UBL_V3,
              PeppolValidation2025_11.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3);
      case SPRING_2026 ->
          List.of(
              PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3,
              PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3);
    };
  }
}
