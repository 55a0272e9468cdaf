-- Pictures that consumers have opened: drawn when first asked for, the same from then on. Kept for
-- as long as their deliveries (eFaktura, section 7.1).
CREATE TABLE details (
  delivery_id    uuid        NOT NULL PRIMARY KEY,
  picture_hash   bytea       NOT NULL,   -- a BlobRef in four columns
  picture_pack   uuid        NOT NULL,
  picture_offset bigint      NOT NULL,
  picture_length integer     NOT NULL,
  drawn_at       timestamptz NOT NULL
);

-- Whether a reminder has taken its place: what consumers can still approve of it is taken back.
ALTER TABLE asked ADD COLUMN replaced boolean NOT NULL DEFAULT false;
