-- Direct debit from mandate to money (product specification, sections 3.3, 3.11 and 6.2; AvtaleGiro,
-- sections 5 to 8): the mirror of mandates, legs that wait for another leg, recalls, and payments.

-- How far each counterpart's news of mandates have been read, and when it was last reached: from
-- then on the mirror ages (R-LU-3).
CREATE TABLE mandate_cursor (
  channel   text        PRIMARY KEY,
  cursor    text        NOT NULL,
  heard_at  timestamptz                        -- none before the first time
);

-- What was told about one account in one piece. News about an account that nobody has stay under
-- an empty issuer. Only a whole list waits for an operator (AvtaleGiro, section 5.3).
CREATE TABLE mandate_news (
  issuer_id   text        NOT NULL,
  news_id     uuid        NOT NULL,            -- version 7
  channel     text        NOT NULL,
  told_id     text        NOT NULL,            -- the counterpart's, the same when it is read twice
  account     text        NOT NULL,
  whole       boolean     NOT NULL,
  entries     integer     NOT NULL,
  unreadable  integer     NOT NULL,            -- of them, with a KID that the issuer's layout does not know
  said_at     timestamptz NOT NULL,
  read_at     timestamptz NOT NULL,
  state       text        NOT NULL,            -- APPLIED, WAITING, CONFIRMED, REFUSED, NOBODYS
  decided_by  text,
  decided_at  timestamptz,
  PRIMARY KEY (issuer_id, news_id),
  UNIQUE (channel, told_id, issuer_id)
);
CREATE INDEX mandate_news_waiting ON mandate_news (issuer_id) WHERE state = 'WAITING';

-- Every entry of every piece of news, also of lists not yet confirmed and of those that came late.
CREATE TABLE mandate_history (
  issuer_id   text        NOT NULL,
  account     text        NOT NULL,
  kid_length  integer     NOT NULL,
  fixed_part  text        NOT NULL,
  news_id     uuid        NOT NULL,
  place       integer     NOT NULL,            -- within the news, from 0
  event       text        NOT NULL,            -- core.mandate.MandateChange.Event
  kid         text        NOT NULL,            -- as told
  notice      boolean     NOT NULL,
  said_at     timestamptz NOT NULL,
  PRIMARY KEY (issuer_id, account, kid_length, fixed_part, news_id, place)
);
CREATE INDEX mandate_history_by_news ON mandate_history (issuer_id, news_id);

-- The mirror: what holds now. Ended mandates stay, so that older news about them change nothing.
CREATE TABLE mandate (
  issuer_id   text        NOT NULL,
  account     text        NOT NULL,
  kid_length  integer     NOT NULL,
  fixed_part  text        NOT NULL,
  mandate_id  uuid        NOT NULL,            -- version 7
  kid         text        NOT NULL,            -- as it was told last
  active      boolean     NOT NULL,
  notice      boolean     NOT NULL,            -- the payer wants to be told of each debit
  since       date,                            -- signed on, where that was told
  said_at     timestamptz NOT NULL,            -- of the news that hold
  PRIMARY KEY (issuer_id, account, kid_length, fixed_part)
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX mandate_by_id ON mandate (issuer_id, mandate_id);

-- The latest safe hand-over of a leg (R-SC-1; design, ruling 5), and until when it can be asked back.
ALTER TABLE delivery
  ADD COLUMN latest        timestamptz,
  ADD COLUMN recall_until  timestamptz,
  ADD COLUMN recall_id     uuid;               -- the file that asks it back, once gathered

ALTER TABLE transmission ADD COLUMN errand text NOT NULL DEFAULT 'DELIVER'; -- core.deliver.Item.Errand
ALTER TABLE attempt      ADD COLUMN errand text NOT NULL DEFAULT 'DELIVER';

-- What a request asks for, of issuers who are told of payments; how much of it has come.
CREATE TABLE asked (
  issuer_id     text        NOT NULL,
  request_id    uuid        NOT NULL,
  account       text        NOT NULL,
  reference     text        NOT NULL,
  minor         bigint      NOT NULL,
  currency      text        NOT NULL,
  due           date,
  paid          bigint      NOT NULL DEFAULT 0,
  credited      bigint      NOT NULL DEFAULT 0,
  reclaim       boolean     NOT NULL DEFAULT false, -- its claim is asked back because of a credit; the rest follows
  unpaid_after  timestamptz,                   -- a claim of which nothing was posted by then has failed (R-AG-14)
  PRIMARY KEY (issuer_id, request_id)
) WITH (fillfactor = 70);
CREATE INDEX asked_by_reference ON asked (issuer_id, account, reference);
CREATE INDEX asked_unpaid ON asked (unpaid_after) WHERE unpaid_after IS NOT NULL;

-- Money that has come, one row for each posting; without a request it waits for a person.
CREATE TABLE payment (
  issuer_id   text        NOT NULL,            -- empty when nobody has the account
  payment_id  uuid        NOT NULL,            -- version 7
  request_id  uuid,
  channel     text        NOT NULL,            -- who told
  reply_id    text        NOT NULL,
  account     text        NOT NULL,
  reference   text        NOT NULL,
  minor       bigint      NOT NULL,            -- negative when it was taken back
  currency    text        NOT NULL,
  at          timestamptz NOT NULL,
  read_at     timestamptz NOT NULL,
  PRIMARY KEY (issuer_id, payment_id),
  UNIQUE (channel, reply_id)
);
CREATE INDEX payment_of ON payment (issuer_id, request_id);
CREATE INDEX payment_unmatched ON payment (issuer_id, payment_id) WHERE request_id IS NULL;

-- Credit notes that were set off against what was asked for (R-AG-16), each once.
CREATE TABLE credit (
  issuer_id   text        NOT NULL,
  credit_id   uuid        NOT NULL,            -- the credit note's request
  request_id  uuid        NOT NULL,            -- what it credits
  minor       bigint      NOT NULL,
  currency    text        NOT NULL,
  at          timestamptz NOT NULL,
  PRIMARY KEY (issuer_id, credit_id)
);
