package no.budstikke.channels.efakturase.invoice;

/**
 * A bank in which consumers see e-invoices. Source: Swedish e-faktura, section 3.3.
 *
 * @param code short code
 * @param clearing main clearing number; empty when it is not known
 * @param name as consumers know it; empty when it is not known
 */
public record Bank(String code, String clearing, String name) {}
