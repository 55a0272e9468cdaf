-- Registrations of consumers, where each issuer keeps its own register (Swedish e-faktura, section
-- 4): what was told, what holds, what we have answered, and whom documents were about.

-- How far each counterpart's news of registrations have been read, and when it was last reached.
CREATE TABLE registration_cursor (
  channel   text        PRIMARY KEY,
  cursor    text        NOT NULL,
  heard_at  timestamptz                        -- none before the first time
);

-- Pieces of news, each followed once. Those about an identity that nobody has stay under an empty
-- issuer.
CREATE TABLE registration_file (
  issuer_id    text        NOT NULL,
  identity     text        NOT NULL,           -- the issuer's in the scheme
  file_id      text        NOT NULL,           -- the scheme's name for the piece
  channel      text        NOT NULL,
  created_at   timestamptz NOT NULL,
  read_at      timestamptz NOT NULL,
  events       integer     NOT NULL,
  to_answer    integer     NOT NULL,           -- events that want an answer
  answer_at    timestamptz NOT NULL,           -- the moment that stands in our answers
  answered_at  timestamptz,                    -- they have them
  PRIMARY KEY (issuer_id, identity, file_id)
);
CREATE INDEX registration_file_open ON registration_file (channel)
  WHERE to_answer > 0 AND answered_at IS NULL;

-- Every event, also those that changed nothing.
CREATE TABLE registration_event (
  issuer_id        text        NOT NULL,
  identity         text        NOT NULL,
  event_id         text        NOT NULL,       -- the scheme's, or ours for registrations by the issuer
  file_id          text        NOT NULL,       -- empty for registrations by the issuer
  place            integer     NOT NULL,       -- within the piece, from 0
  turn             integer     NOT NULL,       -- which event of its customer it is within the piece, from 1
  kind             text        NOT NULL,       -- core.registration.RegistrationEvent.Kind
  mode             text        NOT NULL,       -- core.registration.RegistrationEvent.Mode
  source           text        NOT NULL,       -- BANK, PAYMENT, ISSUER
  customer_number  text        NOT NULL,       -- empty when none was found
  bank             text        NOT NULL,
  spot             bytea       NOT NULL,       -- keyed hash of bank and FMI: the same place or another
  sealed           bytea       NOT NULL,       -- the recipient
  said_at          timestamptz NOT NULL,
  read_at          timestamptz NOT NULL,
  refusal          text,                       -- core.registration.Refusal
  effect           text,                       -- what came of it, once followed
  registration_id  uuid,                       -- which one it made or changed
  consent          jsonb,                      -- of registrations by the issuer: by, at, how
  PRIMARY KEY (issuer_id, identity, event_id)
);
CREATE INDEX registration_event_by_file ON registration_event (issuer_id, identity, file_id);
CREATE INDEX registration_event_by_customer
  ON registration_event (issuer_id, identity, customer_number, said_at);

-- The register: one row for each registration there ever was (section 4.4).
CREATE TABLE registration (
  issuer_id        text        NOT NULL,
  registration_id  uuid        NOT NULL,
  identity         text        NOT NULL,
  customer_number  text        NOT NULL,
  source           text        NOT NULL,
  bank             text        NOT NULL,
  spot             bytea       NOT NULL,
  sealed           bytea       NOT NULL,       -- sealed for the event that is named
  event_id         text        NOT NULL,
  state            text        NOT NULL,       -- REQUESTED, ACTIVE, SUSPENDED, CANCELLED, REFUSED, REPLACED
  said_at          timestamptz NOT NULL,       -- of the newest event that counts
  since            timestamptz,                -- from then on it was in force, as far as we knew
  until            timestamptz,                -- from then on not any more
  PRIMARY KEY (issuer_id, registration_id)
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX registration_open ON registration (issuer_id, identity, customer_number)
  WHERE state IN ('REQUESTED', 'ACTIVE', 'SUSPENDED');
CREATE INDEX registration_by_customer ON registration (issuer_id, identity, customer_number);
CREATE INDEX registration_by_event ON registration (issuer_id, identity, event_id);

-- What a register of consumers who get e-invoices from everybody has said.
CREATE TABLE registration_found (
  issuer_id        text        NOT NULL,
  customer_number  text        NOT NULL,
  found_at         timestamptz NOT NULL,
  sealed           bytea       NOT NULL,
  PRIMARY KEY (issuer_id, customer_number, found_at)
);

-- Whom documents of issuers with such a register were about, so that a registration that was made
-- out of a payment finds its customer.
CREATE TABLE billed (
  issuer_id        text  NOT NULL,
  account          text  NOT NULL,
  reference        text  NOT NULL,
  customer_number  text  NOT NULL,
  person           bytea NOT NULL,             -- keyed hash of the debtor's national id; empty when unknown
  PRIMARY KEY (issuer_id, account, reference)
);
CREATE INDEX billed_customer ON billed (issuer_id, customer_number);

-- Hand-overs of which nothing was heard in time; what is heard later makes a row void.
CREATE TABLE stuck (
  issuer_id    text        NOT NULL,
  delivery_id  uuid        NOT NULL,
  request_id   uuid        NOT NULL,
  channel      text        NOT NULL,
  since        timestamptz NOT NULL,
  PRIMARY KEY (issuer_id, delivery_id)
);
