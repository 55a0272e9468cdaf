-- What operators did: who, when, what, why (design, section 4, "Operators have names").
CREATE TABLE operation (
  operation_id  uuid        PRIMARY KEY,       -- version 7
  at            timestamptz NOT NULL,          -- travelling clock
  actor         text        NOT NULL,          -- the name of the operator's key
  command       text        NOT NULL,          -- release, cancel, settle, pause, resume, travel, …
  scope         text        NOT NULL,          -- what it was done to
  note          text        NOT NULL           -- in the operator's words, may be empty
);
