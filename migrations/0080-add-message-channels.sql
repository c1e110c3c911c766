-- Messages that leave the house: the ways out, where people are reached, what they want to hear when, and what is sent.

-- How an office reaches its people; `secrets` is sealed. One row is also the lease of whoever gathers for this channel.
CREATE TABLE message_channel (
  office_id uuid NOT NULL REFERENCES office (id),
  kind text NOT NULL,
  enabled boolean NOT NULL,
  settings jsonb NOT NULL,
  secrets bytea,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, kind)
);

-- Where an account is reached. It is used once a code that was sent there has come back.
CREATE TABLE account_contact (
  office_id uuid NOT NULL REFERENCES office (id),
  account_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('email', 'mobile', 'userid')),
  sealed bytea NOT NULL,
  mask text NOT NULL,
  verified_at timestamptz,
  code_hash bytea,
  code_until timestamptz,
  code_tries integer NOT NULL DEFAULT 0,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, account_id, kind),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

CREATE TABLE message_preference (
  office_id uuid NOT NULL REFERENCES office (id),
  account_id uuid NOT NULL,
  value jsonb NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, account_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- One message as it leaves. Its id travels with it, so that a receiver can drop what comes a second time after a crash.
-- With account_id it says how much waits for that person; without, `body` is a sealed mail to somebody outside, erased
-- when it is sent. `lease_until` says how long whoever sends it is believed.
CREATE TABLE parcel (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  channel text NOT NULL,
  account_id uuid,
  urgent boolean NOT NULL,
  body bytea,
  address_blind bytea,
  state text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'dead', 'discarded')),
  due_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  lease_until timestamptz,
  fault text,
  made_at timestamptz NOT NULL,
  settled_at timestamptz,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
  CHECK ((account_id IS NULL) OR (body IS NULL))
);
CREATE INDEX parcel_open ON parcel (office_id, due_at, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX parcel_dead ON parcel (office_id, settled_at) WHERE state = 'dead';
CREATE INDEX parcel_address ON parcel (office_id, address_blind, made_at) WHERE address_blind IS NOT NULL;
CREATE INDEX parcel_settled ON parcel (office_id, settled_at) WHERE state IN ('sent', 'discarded');

-- One event for one person over one channel; the parcel that takes it along, once it may leave.
CREATE TABLE delivery (
  office_id uuid NOT NULL REFERENCES office (id),
  entry_id uuid NOT NULL,
  channel text NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  due_at timestamptz NOT NULL,
  parcel_id uuid,
  PRIMARY KEY (office_id, entry_id, channel),
  FOREIGN KEY (office_id, entry_id) REFERENCES outbox (office_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
  FOREIGN KEY (office_id, parcel_id) REFERENCES parcel (office_id, id)
);
CREATE INDEX delivery_waiting ON delivery (office_id, channel, due_at) WHERE parcel_id IS NULL;
CREATE INDEX delivery_parcel ON delivery (office_id, parcel_id) WHERE parcel_id IS NOT NULL;

ALTER TABLE message_channel ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE parcel ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON message_channel USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON account_contact USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON message_preference USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON parcel USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON delivery USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE ON message_channel, message_preference TO wutong_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON account_contact, parcel, delivery TO wutong_app;
