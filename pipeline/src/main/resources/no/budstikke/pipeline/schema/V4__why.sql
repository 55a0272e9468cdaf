-- Why, in full (product specification, section 4.4): what a decision rested on, to be replayed; what
-- registers have said; what consumers would rather have.

-- A snapshot stands in its decision's row: deflated it is smaller than a row of its own would be.
ALTER TABLE decision
  ADD COLUMN rules_version    text NOT NULL DEFAULT '',
  ADD COLUMN calendar_version text NOT NULL DEFAULT '',
  ADD COLUMN runner_up        text,            -- the possible plan after the chosen one
  ADD COLUMN price_difference bigint,          -- its price less that of the chosen one, 1/10000
  ADD COLUMN snapshot         bytea;           -- pipeline.route.SnapshotPack; none before this version

-- What registers have said to one issuer, never shared with another (R-LU-6). The question stands
-- here only as a keyed hash, so no identity number does. A register that is silent leaves the last
-- answer as it is.
CREATE TABLE answer (
  issuer_id   text        NOT NULL,
  question    bytea       NOT NULL,            -- HMAC of issuer, register and question
  register    text        NOT NULL,
  answer      text        NOT NULL,            -- YES, NO; UNKNOWN when it has never said either
  detail      text,                            -- core.lookup.Detail
  since       date,
  said_at     timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  asked_at    timestamptz NOT NULL,
  again_at    timestamptz NOT NULL,            -- it is not asked again before
  silences    integer     NOT NULL,            -- how often in a row it has not answered
  PRIMARY KEY (issuer_id, question)
);
CREATE INDEX answer_by_age ON answer (asked_at);

-- What consumers would rather have, by the issuer's own number; the newest row holds, all stay.
CREATE TABLE preference (
  issuer_id        text        NOT NULL,
  customer_number  text        NOT NULL,
  version          integer     NOT NULL,       -- 1, 2, …
  preferred        text[]      NOT NULL,       -- channels, best first
  refused          text[]      NOT NULL,
  withdrawn        boolean     NOT NULL,       -- nothing is wished any more
  source           text        NOT NULL,       -- where the issuer has it from
  actor            text        NOT NULL,
  at               timestamptz NOT NULL,
  PRIMARY KEY (issuer_id, customer_number, version)
);
