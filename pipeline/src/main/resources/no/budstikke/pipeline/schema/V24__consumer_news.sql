-- What consumers have done since is told with a delivery: read by request, and only that.
CREATE INDEX reply_news ON reply (issuer_id, request_id)
 WHERE outcome IN ('PaymentNews', 'Paid', 'Read');

-- A document may be opened as a page, too: each form is drawn when it is first asked for.
ALTER TABLE details
  ADD COLUMN form text NOT NULL DEFAULT 'application/pdf',   -- media type
  DROP CONSTRAINT details_pkey,
  ADD PRIMARY KEY (delivery_id, form);
ALTER TABLE details ALTER COLUMN form DROP DEFAULT;
