package no.budstikke.channels.efaktura.soap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The operations of the service, all ten of S5. Source: eFaktura, sections 3.2 and 12.5. */
public enum Operation {
  LOOKUP("getEfakturaIdentifiers"),
  ADD_SHIPMENT("addShipment"),
  SHIPMENT_STATUS("getShipmentStatus"),
  TRANSACTION_STATUS("getTransactionStatus"),
  SHIPMENTS("getShipments"),
  CANCEL("cancelTransaction"),
  TRANSACTION("getTransaction"),
  CANCEL_SHIPMENT("cancelShipment"),
  BLACK_LIST("getBlackList"),
  SIGNATURE("validateSecuritySignature");

  private final String word;

  Operation(String word) {
    this.word = word;
  }

  /** The published name. */
  public String word() {
    return word;
  }

  /** What is sent. */
  public Element request() {
    return switch (this) {
      case LOOKUP -> Messages.LOOKUP;
      case ADD_SHIPMENT -> Messages.SHIPMENT;
      case SHIPMENT_STATUS -> Messages.SHIPMENT_STATUS;
      case TRANSACTION_STATUS -> Messages.TRANSACTION_STATUS;
      case SHIPMENTS -> Messages.SHIPMENTS;
      case CANCEL -> Messages.CANCEL;
      case TRANSACTION -> Messages.TRANSACTION_READ;
      case CANCEL_SHIPMENT -> Messages.CANCEL_SHIPMENT;
      case BLACK_LIST -> Messages.BLACK_LIST;
      case SIGNATURE -> Messages.SIGNATURE;
    };
  }

  /** What is answered. */
  public Element response() {
    return switch (this) {
      case LOOKUP -> Messages.LOOKUP_RESPONSE;
      case ADD_SHIPMENT -> Messages.SHIPMENT_RESPONSE;
      case SHIPMENT_STATUS -> Messages.SHIPMENT_STATUS_RESPONSE;
      case TRANSACTION_STATUS -> Messages.TRANSACTION_STATUS_RESPONSE;
      case SHIPMENTS -> Messages.SHIPMENTS_RESPONSE;
      case CANCEL -> Messages.CANCEL_RESPONSE;
      case TRANSACTION -> Messages.TRANSACTION_READ_RESPONSE;
      case CANCEL_SHIPMENT -> Messages.CANCEL_SHIPMENT_RESPONSE;
      case BLACK_LIST -> Messages.BLACK_LIST_RESPONSE;
      case SIGNATURE -> Messages.SIGNATURE_RESPONSE;
    };
  }

  /** The fault of who sent something wrong. */
  public static Element validationFault() {
    return Messages.VALIDATION_FAULT;
  }

  /** The fault of the operator's side. */
  public static Element serverFault() {
    return Messages.SERVER_FAULT;
  }

  /** Both faults, which each operation has. */
  public static List<Element> faults() {
    return List.of(validationFault(), serverFault());
  }

  static Optional<Operation> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
