-- Mail addresses that are not written to any more, each by a keyed hash that differs from issuer to
-- issuer (mail and print, section 2.6). Entries are kept when they end: they say why.
CREATE TABLE suppression (
  issuer_id      text        NOT NULL,
  suppression_id uuid        NOT NULL,
  address_hash   bytea       NOT NULL,
  reason         text        NOT NULL,   -- HARD_BOUNCE, COMPLAINT
  code           text        NOT NULL,   -- what the counterpart said
  delivery_id    uuid        NOT NULL,   -- the delivery that shows it
  request_id     uuid        NOT NULL,
  since          timestamptz NOT NULL,
  until          timestamptz,            -- NULL: until somebody lifts it
  lifted_at      timestamptz,
  lifted_by      text,
  note           text,
  PRIMARY KEY (issuer_id, suppression_id)
);
CREATE UNIQUE INDEX suppression_standing ON suppression (issuer_id, address_hash) WHERE lifted_at IS NULL;
