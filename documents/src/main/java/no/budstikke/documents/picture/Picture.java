package no.budstikke.documents.picture;

import no.budstikke.core.request.Content;

/**
 * A finished PDF.
 *
 * @param pdf its bytes
 * @param pages how many pages it has, at least 1
 * @param fromIssuer whether it is the issuer's own file and not drawn by us
 */
public record Picture(Content pdf, int pages, boolean fromIssuer) {}
