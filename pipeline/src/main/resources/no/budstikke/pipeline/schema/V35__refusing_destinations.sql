-- Receivers that refuse what an issuer sends for reasons of their policy (mail and print, section 2.3): five in a
-- row, and what goes there waits until somebody resumes the channel. Rows go when one is taken, and at the resume.
CREATE TABLE refusing_destination (
  issuer_id        text        NOT NULL,
  channel          text        NOT NULL,
  destination_hash bytea       NOT NULL,   -- keyed, of the domain: a domain may be a person's own
  refusals         integer     NOT NULL,   -- in a row
  held_at          timestamptz,            -- since when what goes there waits
  PRIMARY KEY (issuer_id, channel, destination_hash)
);
