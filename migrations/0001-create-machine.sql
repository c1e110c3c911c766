-- The tables of the machine: offices and people who sign in, audit, drafts, files. Every table of an office is led by
-- office_id in its keys and indexes, so that it can be spread over machines, and shows its rows through row-level
-- security only to a transaction that named the office.

CREATE TABLE office (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  en text NOT NULL,
  level text NOT NULL CHECK (level IN ('province', 'city', 'district', 'subdistrict')),
  parent_id uuid REFERENCES office (id),
  sort integer NOT NULL DEFAULT 0
);

CREATE TABLE machine_setting (
  name text PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE unit (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  parent_id uuid,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('office', 'division', 'applicant')),
  sort integer NOT NULL DEFAULT 0,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES unit (office_id, id)
);

CREATE TABLE post (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  name text NOT NULL,
  rank text NOT NULL,
  sort integer NOT NULL DEFAULT 0,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);

CREATE TABLE account (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  login text NOT NULL,
  name text NOT NULL,
  unit_id uuid NOT NULL,
  post_id uuid,
  password_hash text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, login),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, post_id) REFERENCES post (office_id, id)
);

-- A role in the whole office, or in one unit and those below it.
CREATE TABLE account_role (
  office_id uuid NOT NULL REFERENCES office (id),
  account_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid NOT NULL,
  PRIMARY KEY (office_id, account_id, role, unit_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);

-- token_hash: SHA-256 of the random part of the cookie; a copy of this table signs nobody in.
CREATE TABLE session (
  office_id uuid NOT NULL REFERENCES office (id),
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, token_hash),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

CREATE TABLE draft (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  type text NOT NULL,
  record_id uuid,
  record_version integer,
  content bytea NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);
CREATE INDEX draft_account ON draft (office_id, account_id, saved_at);

CREATE TABLE idempotency_key (
  office_id uuid NOT NULL REFERENCES office (id),
  account_id uuid NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  type text NOT NULL,
  record_id uuid NOT NULL,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (office_id, account_id, key)
);

-- A stored file: its content lies in the data folder under its hash, once however often it is uploaded.
CREATE TABLE file (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  hash text NOT NULL,
  name text NOT NULL,
  mime text NOT NULL,
  size bigint NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id)
);

CREATE TABLE file_link (
  office_id uuid NOT NULL REFERENCES office (id),
  type text NOT NULL,
  record_id uuid NOT NULL,
  path text NOT NULL,
  file_id uuid NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (office_id, type, record_id, path, file_id),
  FOREIGN KEY (office_id, file_id) REFERENCES file (office_id, id)
);
CREATE INDEX file_link_file ON file_link (office_id, file_id);

-- Append-only. value_hash is SM3(salt ‖ values); the values stand beside it and can be erased when retention ends.
CREATE TABLE audit_entry (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor_id uuid NOT NULL,
  actor_name text NOT NULL,
  action text NOT NULL,
  type text NOT NULL,
  record_id uuid NOT NULL,
  version integer NOT NULL,
  demo boolean NOT NULL,
  reason text,
  value_hash bytea NOT NULL,
  PRIMARY KEY (office_id, id)
);
CREATE INDEX audit_entry_record ON audit_entry (office_id, type, record_id, id);

CREATE TABLE audit_value (
  office_id uuid NOT NULL REFERENCES office (id),
  entry_id uuid NOT NULL,
  salt bytea NOT NULL,
  changes jsonb NOT NULL,
  PRIMARY KEY (office_id, entry_id),
  FOREIGN KEY (office_id, entry_id) REFERENCES audit_entry (office_id, id)
);

-- A seal is the signed Merkle root over entries in the order of their ids; previous chains the seals of an office.
CREATE TABLE audit_seal (
  office_id uuid NOT NULL REFERENCES office (id),
  number integer NOT NULL,
  at timestamptz NOT NULL,
  entries integer NOT NULL,
  root bytea NOT NULL,
  previous bytea NOT NULL,
  key_id text NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (office_id, number)
);

CREATE TABLE audit_leaf (
  office_id uuid NOT NULL REFERENCES office (id),
  seal_number integer NOT NULL,
  position integer NOT NULL,
  entry_id uuid NOT NULL,
  PRIMARY KEY (office_id, seal_number, position),
  UNIQUE (office_id, entry_id),
  FOREIGN KEY (office_id, entry_id) REFERENCES audit_entry (office_id, id),
  FOREIGN KEY (office_id, seal_number) REFERENCES audit_seal (office_id, number)
);

-- The second wall: whatever a statement forgets, only the rows of the named office are there.
ALTER TABLE unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE post ENABLE ROW LEVEL SECURITY;
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE file ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_leaf ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON unit USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON post USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON account USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON account_role USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON session USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON draft USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON idempotency_key USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON file USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON file_link USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON audit_entry USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON audit_value USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON audit_seal USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON audit_leaf USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);

-- Least rights: the audit can be added to and read, never changed; accounts are made by the owner's commands.
GRANT SELECT ON office, machine_setting TO wutong_app;
GRANT SELECT ON unit, post, account, account_role TO wutong_app;
GRANT UPDATE (password_hash) ON account TO wutong_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON session, draft TO wutong_app;
GRANT SELECT, INSERT, DELETE ON idempotency_key, file_link TO wutong_app;
GRANT SELECT, INSERT ON file, audit_entry, audit_value, audit_seal, audit_leaf TO wutong_app;
