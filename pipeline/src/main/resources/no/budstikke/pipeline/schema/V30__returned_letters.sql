-- Letters that came back, each a task for its issuer (mail and print, section 3.10). Where the
-- carrier has told where the consumer lives now, that address lies here sealed until the issuer has
-- taken it over; no letter is sent to it. The address that was wrong is given up in suppression,
-- with the reason RETURNED, for that consumer at that address only.
CREATE TABLE returned_letter (
  issuer_id       text        NOT NULL,
  delivery_id     uuid        NOT NULL,
  request_id      uuid        NOT NULL,
  channel         text        NOT NULL,
  customer_number text,                   -- the issuer's own number for the consumer, where known
  reason          text        NOT NULL,   -- UNKNOWN_ADDRESS, MOVED_NEW_ADDRESS, …
  returned_at     timestamptz NOT NULL,   -- as the print house says
  sealed_address  bytea,                  -- AES-256-GCM, with issuer and letter as context
  done_at         timestamptz,
  done_by         text,
  note            text,
  PRIMARY KEY (issuer_id, delivery_id)
);
CREATE INDEX returned_letter_newest ON returned_letter (issuer_id, returned_at DESC, delivery_id DESC);
CREATE INDEX returned_letter_open ON returned_letter (issuer_id, channel) WHERE done_at IS NULL;
