-- The path of a payment request, durable (design, section 4; product specification, sections 6 and 7).
--
-- The issuer leads every key, so that the tables can be spread over machines by issuer without
-- changing a statement; tables without an issuer are small and about the whole installation.
-- States are words of the core's two tables of states; only the ledger (pipeline.ledger) writes
-- them, under a lock on the request's row, together with one event for each change. No index
-- covers a column that changes on the hot path, and there are no foreign keys on it.
-- All instants are those of the travelling clock, but leases and signs of life, which are the
-- database's.

-- What an issuer handed us together.
CREATE TABLE batch (
  issuer_id     text        NOT NULL,
  batch_id      uuid        NOT NULL,
  name          text        NOT NULL,          -- the issuer's own, may be empty
  state         text        NOT NULL,          -- RECEIVING, RECEIVED, HELD, RELEASED, REFUSED, CANCELLED
  actor         text        NOT NULL,          -- who sent it
  node_id       uuid        NOT NULL,          -- who reads it while RECEIVING
  received_at   timestamptz NOT NULL,
  closed_at     timestamptz,                   -- its end has been read
  decided_by    text,                          -- operator who released or cancelled it
  -- What intake counted. received = accepted + rejected; conflicts are among the rejected;
  -- duplicates are answered with the first receipt and are no new requests.
  accepted      integer     NOT NULL DEFAULT 0,
  rejected      integer     NOT NULL DEFAULT 0,
  duplicates    integer     NOT NULL DEFAULT 0,
  conflicts     integer     NOT NULL DEFAULT 0,
  not_read      integer     NOT NULL DEFAULT 0,
  findings      jsonb       NOT NULL DEFAULT '[]', -- about the envelope itself
  PRIMARY KEY (issuer_id, batch_id)
);
CREATE INDEX batch_receiving ON batch (node_id) WHERE state = 'RECEIVING';

-- One payment request: what identifies it, where it is, and the end of its chain of events.
CREATE TABLE request (
  issuer_id          text        NOT NULL,
  request_id         uuid        NOT NULL,     -- version 7
  batch_id           uuid,                     -- none when it came alone
  request_key        text        NOT NULL,     -- the issuer's idempotency key; empty when unreadable
  kind               text        NOT NULL,     -- core.request.RequestKind code; empty when unreadable
  number             text        NOT NULL,     -- the issuer's document number; empty when unreadable
  verdict            text        NOT NULL,     -- core.validate.Verdict, as judged at intake
  party_id           uuid,                     -- the consumer, where a national id is known
  received_at        timestamptz NOT NULL,
  submission_hash    bytea       NOT NULL,     -- the stored submission: a BlobRef in four columns
  submission_pack    uuid        NOT NULL,
  submission_offset  bigint      NOT NULL,
  submission_length  integer     NOT NULL,
  state              text        NOT NULL,     -- core.journey.RequestState
  state_at           timestamptz NOT NULL,     -- since when
  plan               text,                     -- of the newest decision, once routed
  decisions          integer     NOT NULL,     -- how many there have been
  last_event         integer     NOT NULL,     -- sequence of the newest event, 0 before the first
  last_hash          bytea       NOT NULL,     -- its hash, 32 zero bytes before the first
  PRIMARY KEY (issuer_id, request_id)
) WITH (fillfactor = 50);
CREATE INDEX request_by_batch ON request (issuer_id, batch_id, request_id);
-- Those that hold a number are found by request_key.
CREATE INDEX request_rejected_by_number ON request (issuer_id, number) WHERE verdict = 'REJECTED';

-- Who holds an idempotency key and a number. A rejected request holds neither (design, ruling 8).
CREATE TABLE request_key (
  issuer_id    text  NOT NULL,
  request_key  text  NOT NULL,
  kind         text  NOT NULL,
  number       text  NOT NULL,
  request_id   uuid  NOT NULL,
  fingerprint  bytea NOT NULL,                 -- core.validate.Submission.fingerprint
  PRIMARY KEY (issuer_id, request_key),
  UNIQUE (issuer_id, number, kind)
);

-- What was found wrong with a document; no row when nothing was.
CREATE TABLE request_finding (
  issuer_id   text  NOT NULL,
  request_id  uuid  NOT NULL,
  findings    jsonb NOT NULL,                  -- core.validate.Finding records, in document order
  PRIMARY KEY (issuer_id, request_id)
);

-- A consumer with a national id, known to one issuer (R-ID-1): the id sealed, found by keyed hash.
CREATE TABLE party (
  issuer_id    text  NOT NULL,
  party_id     uuid  NOT NULL,
  lookup_hash  bytea NOT NULL,
  sealed_id    bytea NOT NULL,
  PRIMARY KEY (issuer_id, party_id),
  UNIQUE (issuer_id, lookup_hash)
);

-- Every decision about a request, 1, 2, … (product specification, section 4.4).
CREATE TABLE decision (
  issuer_id       text        NOT NULL,
  request_id      uuid        NOT NULL,
  number          integer     NOT NULL,
  decided_at      timestamptz NOT NULL,
  outcome         text        NOT NULL,        -- ROUTED, WAIT, HELD, UNDELIVERABLE
  plan            text,                        -- when ROUTED
  detail          text,                        -- hold reason when HELD, instant when WAIT
  policy_version  text        NOT NULL,
  prices_version  text        NOT NULL,
  considered_id   bytea       NOT NULL,
  PRIMARY KEY (issuer_id, request_id, number)
);

-- The plans looked at. Most decisions of a run look at the same plans for the same reasons, so the
-- text is kept once, under the first 16 bytes of its SHA-256.
CREATE TABLE considered (
  issuer_id      text  NOT NULL,
  considered_id  bytea NOT NULL,
  plans          jsonb NOT NULL,  -- [{"plan","eligible","reasons":[…],"tier","price":"0.2000","currency","deadline"}]
  PRIMARY KEY (issuer_id, considered_id)
);

-- One leg by one channel.
CREATE TABLE delivery (
  issuer_id        text        NOT NULL,
  request_id       uuid        NOT NULL,
  delivery_id      uuid        NOT NULL,       -- version 7; the channel's key, never changes (I-3)
  decision         integer     NOT NULL,       -- number of the decision that asked for it
  plan             text        NOT NULL,       -- of that decision
  leg              integer     NOT NULL,       -- place in the plan, from 0
  channel          text        NOT NULL,
  roles            text        NOT NULL,       -- core.choose.Leg.Role, comma between
  payable          boolean     NOT NULL,
  required         boolean     NOT NULL,
  copy             boolean     NOT NULL,       -- marked COPY: left out of I-1 and I-2
  state            text        NOT NULL,       -- core.deliver.DeliveryState
  state_at         timestamptz NOT NULL,       -- since when
  level            text,                       -- highest receipt so far, core.deliver.ReceiptLevel
  attempts         integer     NOT NULL,
  transmission_id  uuid,                       -- the file it travels in, once gathered
  media_type       text        NOT NULL,
  sha256           bytea       NOT NULL,       -- of the exact bytes handed over
  content_hash     bytea       NOT NULL,       -- the stored contents with their slip: a BlobRef in four columns
  content_pack     uuid        NOT NULL,
  content_offset   bigint      NOT NULL,
  content_length   integer     NOT NULL,
  cost             bigint      NOT NULL,       -- list price in 1/10000 of the currency
  currency         text        NOT NULL,
  PRIMARY KEY (issuer_id, request_id, delivery_id)
) WITH (fillfactor = 50);
-- Replies and operators name the delivery alone.
CREATE INDEX delivery_by_id ON delivery (delivery_id);

-- One try at one delivery, committed before the call (I-3). An attempt without an end was cut off.
CREATE TABLE attempt (
  issuer_id        text        NOT NULL,
  request_id       uuid        NOT NULL,
  delivery_id      uuid        NOT NULL,
  number           integer     NOT NULL,       -- 1, 2, …
  channel          text        NOT NULL,
  node_id          uuid        NOT NULL,
  transmission_id  uuid,
  started_at       timestamptz NOT NULL,
  ended_at         timestamptz,
  result           text,                       -- ACCEPTED, NOT_DELIVERABLE, REJECTED_DATA, MISCONFIGURED, NOT_REACHED, UNKNOWN
  code             text,                       -- the channel's own, never personal
  their_reference  text,
  PRIMARY KEY (issuer_id, request_id, delivery_id, number)
) WITH (fillfactor = 70);
CREATE INDEX attempt_by_reference ON attempt (their_reference) WHERE their_reference IS NOT NULL;

-- One change of a request or of one of its deliveries, chained by hash (I-5, core.journey.Event).
CREATE TABLE event (
  issuer_id   text        NOT NULL,
  request_id  uuid        NOT NULL,
  sequence    integer     NOT NULL,
  subject_id  uuid        NOT NULL,            -- the request itself or a delivery of it
  change      text        NOT NULL,            -- FROM>TO
  cause       text        NOT NULL,
  actor       text        NOT NULL,
  at          timestamptz NOT NULL,
  hash        bytea       NOT NULL,
  PRIMARY KEY (issuer_id, request_id, sequence)
);

-- A numbered file of many deliveries, stored before its first upload. Its items are the deliveries
-- that name it, in the order of their ids.
CREATE TABLE transmission (
  issuer_id        text        NOT NULL,
  transmission_id  uuid        NOT NULL,
  channel          text        NOT NULL,
  number           bigint      NOT NULL,       -- consecutive for each issuer and channel, from 1
  closed_at        timestamptz NOT NULL,
  items            integer     NOT NULL,
  terms            jsonb       NOT NULL,       -- the agreement at that moment, for the same bytes again
  members          uuid[]      NOT NULL,       -- its requests
  PRIMARY KEY (issuer_id, transmission_id),
  UNIQUE (issuer_id, channel, number)
);
CREATE INDEX transmission_by_id ON transmission (transmission_id);

CREATE TABLE transmission_count (
  issuer_id  text   NOT NULL,
  channel    text   NOT NULL,
  last       bigint NOT NULL,
  PRIMARY KEY (issuer_id, channel)
);

-- The queue: a row is a chunk of requests that wait for the same thing. Claiming a chunk is one
-- update of one narrow row; what it costs is shared by all its members.
CREATE TABLE work (
  issuer_id        text        NOT NULL,
  work_id          uuid        NOT NULL,
  stage            text        NOT NULL,       -- pipeline.work.Stage
  channel          text        NOT NULL,       -- empty where the stage has none
  transmission_id  uuid,
  batch_id         uuid,                       -- while its batch is being read or held
  members          uuid[]      NOT NULL,       -- request ids
  items            integer     NOT NULL,
  bytes            bigint      NOT NULL,
  tries            integer     NOT NULL DEFAULT 0,
  next_at          timestamptz NOT NULL,       -- travelling clock; infinity until released
  leased_by        uuid,                       -- node
  lease_token      uuid,
  lease_until      timestamptz,                -- database's clock
  PRIMARY KEY (issuer_id, work_id)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 500);
CREATE INDEX work_due ON work (stage, channel, issuer_id, next_at);
CREATE INDEX work_by_batch ON work (issuer_id, batch_id) WHERE batch_id IS NOT NULL;

-- A channel that must not be used: for one issuer, or '*' for all.
CREATE TABLE channel_pause (
  channel    text        NOT NULL,
  issuer_id  text        NOT NULL,
  reason     text        NOT NULL,             -- OPERATOR (the choice passes it over), MISCONFIGURED (deliveries wait)
  actor      text        NOT NULL,
  note       text        NOT NULL,
  since      timestamptz NOT NULL,
  PRIMARY KEY (channel, issuer_id)
);

-- How far each counterpart's replies have been read.
CREATE TABLE reply_cursor (
  channel  text        PRIMARY KEY,
  cursor   text        NOT NULL,
  read_at  timestamptz NOT NULL
);

-- What counterparts have told: the same id is never applied twice (I-8).
CREATE TABLE reply (
  channel      text        NOT NULL,
  reply_id     text        NOT NULL,
  issuer_id    text,                           -- none when it is about nothing we know
  request_id   uuid,
  delivery_id  uuid,
  outcome      text        NOT NULL,           -- name of the core.followup.Outcome
  code         text,
  said_at      timestamptz NOT NULL,
  read_at      timestamptz NOT NULL,
  applied      boolean     NOT NULL,           -- false: it would have moved a state backwards
  PRIMARY KEY (channel, reply_id)
);

-- What a person should look at (design, ruling 14).
CREATE TABLE alarm (
  kind      text        NOT NULL,
  scope     text        NOT NULL,
  since     timestamptz NOT NULL,
  last_at   timestamptz NOT NULL,
  count     bigint      NOT NULL,
  hint      text        NOT NULL,
  PRIMARY KEY (kind, scope)
);

-- How far the clock has travelled. One row; never backwards.
CREATE TABLE clock (
  only_row       boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  offset_micros  bigint  NOT NULL CHECK (offset_micros >= 0)
);
INSERT INTO clock (offset_micros) VALUES (0);

-- Nodes that are alive, by the database's clock.
CREATE TABLE node (
  node_id     uuid        PRIMARY KEY,
  name        text        NOT NULL,
  started_at  timestamptz NOT NULL,
  seen_at     timestamptz NOT NULL
) WITH (fillfactor = 50);

-- Recurring work; the table of the db-scheduler library.
CREATE TABLE scheduled_tasks (
  task_name             text        NOT NULL,
  task_instance         text        NOT NULL,
  task_data             bytea,
  execution_time        timestamptz NOT NULL,
  picked                boolean     NOT NULL,
  picked_by             text,
  last_success          timestamptz,
  last_failure          timestamptz,
  consecutive_failures  integer,
  last_heartbeat        timestamptz,
  version               bigint      NOT NULL,
  priority              smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
