package no.budstikke.cli.render;

import java.util.Map;
import java.util.Optional;
import no.budstikke.core.request.Content;

/**
 * How a document is to be shown.
 *
 * @param language other than the document's own
 * @param notice whether the money is drawn by a direct debit
 * @param look terms of an agreement about the issuer's look
 * @param link to the consumer's page
 * @param source the document, to go into the PDF
 * @param profile the print profile of a letter; else the market's most common one
 */
record Wish(
    Optional<String> language,
    boolean notice,
    Map<String, String> look,
    Optional<String> link,
    Optional<Content> source,
    Optional<String> profile) {}
