-- Each time a mailbox was full (mail and print, section 2.3): three times in thirty days, and the address is
-- not written to for a while. Rows go when they are too old to count, and when they have counted.
CREATE TABLE mailbox_full (
  issuer_id    text        NOT NULL,
  address_hash bytea       NOT NULL,   -- as in suppression
  delivery_id  uuid        NOT NULL,   -- the delivery that met it
  at           timestamptz NOT NULL,
  PRIMARY KEY (issuer_id, address_hash, delivery_id, at)
);
