-- Who may hand payment requests in, how they want them to travel, and the keys that speak for them
-- and for operators (design, section 4, "Operators have names"). Small tables, about the whole
-- installation; all instants are those of the travelling clock.

-- An issuer of this installation; the newest version of its configuration holds.
CREATE TABLE issuer (
  issuer_id  text        NOT NULL PRIMARY KEY,
  newest     integer     NOT NULL,           -- number of the configuration that holds
  since      timestamptz NOT NULL
);

-- Every configuration that an issuer has ever had, as it was handed in.
CREATE TABLE issuer_configuration (
  issuer_id  text        NOT NULL,
  number     integer     NOT NULL,           -- 1, 2, …
  version    text        NOT NULL,           -- made from the content; stands in decisions
  content    text        NOT NULL,           -- YAML or JSON
  actor      text        NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (issuer_id, number)
);

-- A key, kept as the SHA-256 of 256 random bits; a revoked one stays for the history.
CREATE TABLE api_key (
  hash        bytea       NOT NULL PRIMARY KEY,
  key_id      uuid        NOT NULL UNIQUE,
  issuer_id   text,                          -- none: an operator's
  name        text        NOT NULL,          -- stands as actor in events
  made_at     timestamptz NOT NULL,
  made_by     text        NOT NULL,
  revoked_at  timestamptz,
  revoked_by  text
);
CREATE INDEX api_key_of ON api_key (issuer_id);

-- What this installation must not change under its data: the ring of keys that sealed it.
CREATE TABLE installation (
  only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  key_ring  text    NOT NULL
);
