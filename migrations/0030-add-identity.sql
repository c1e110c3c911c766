-- Identity: roles with dates and extent, units that end, locks, second factors, passwords that were, resets by two, and
-- what an office demands of its people when they sign in.

ALTER TABLE unit ADD COLUMN ended_on date;
CREATE INDEX unit_parent ON unit (office_id, parent_id);

-- must_change: the password is a one-time one; after password_until it opens nothing any more.
ALTER TABLE account ADD COLUMN password_set_at timestamptz;
ALTER TABLE account ADD COLUMN password_until timestamptz;
ALTER TABLE account ADD COLUMN must_change boolean NOT NULL DEFAULT false;
ALTER TABLE account ADD COLUMN last_signed_in_at timestamptz;

-- extent: `role` reaches as far as the role is declared; `unit` the unit and those below it; `division` what people of
-- that unit entered, too; `people` what the named persons entered. Without dates it holds from ever, for good.
ALTER TABLE account_role ADD COLUMN extent text NOT NULL DEFAULT 'role' CHECK (extent IN ('role', 'unit', 'division', 'people'));
ALTER TABLE account_role ADD COLUMN people uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE account_role ADD COLUMN from_on date;
ALTER TABLE account_role ADD COLUMN to_on date;
ALTER TABLE account_role ADD COLUMN set_by uuid;
ALTER TABLE account_role ADD COLUMN set_at timestamptz;

-- A session can be named and ended by others than its holder; whoever was signed in signs in again.
DELETE FROM session;
ALTER TABLE session ADD COLUMN id uuid NOT NULL;
ALTER TABLE session ADD COLUMN address text NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN agent text NOT NULL DEFAULT '';
ALTER TABLE session ADD UNIQUE (office_id, id);
CREATE INDEX session_account ON session (office_id, account_id);

-- Attempts on a login since the last success, whether such an account exists or not: the answer must not tell.
CREATE TABLE sign_in_guard (
  office_id uuid NOT NULL REFERENCES office (id),
  login text NOT NULL,
  attempts integer NOT NULL,
  last_at timestamptz NOT NULL,
  locked_until timestamptz,
  PRIMARY KEY (office_id, login)
);

CREATE TABLE password_history (
  office_id uuid NOT NULL REFERENCES office (id),
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (office_id, account_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- The secret is sealed with the key of the installation; last_step is the latest code that was accepted.
CREATE TABLE second_factor (
  office_id uuid NOT NULL REFERENCES office (id),
  account_id uuid NOT NULL,
  secret bytea NOT NULL,
  begun_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  last_step bigint NOT NULL,
  PRIMARY KEY (office_id, account_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

CREATE TABLE recovery_code (
  office_id uuid NOT NULL REFERENCES office (id),
  account_id uuid NOT NULL,
  hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (office_id, account_id, hash),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- One administrator proposes, another confirms.
CREATE TABLE account_reset (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('password', 'second-factor')),
  reason text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('proposed', 'confirmed', 'declined')),
  decided_by uuid,
  decided_at timestamptz,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
  CHECK (decided_by IS NULL OR decided_by <> proposed_by)
);

-- What an office sets by name, such as its rules of signing in.
CREATE TABLE office_setting (
  office_id uuid NOT NULL REFERENCES office (id),
  name text NOT NULL,
  value jsonb NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, name)
);

-- The audit is searched by time, by person and by what was done.
CREATE INDEX audit_entry_actor ON audit_entry (office_id, actor_id, id);

ALTER TABLE sign_in_guard ENABLE ROW LEVEL SECURITY;
ALTER TABLE password_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE second_factor ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_reset ENABLE ROW LEVEL SECURITY;
ALTER TABLE office_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON sign_in_guard USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON password_history USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON second_factor USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON recovery_code USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON account_reset USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON office_setting USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);

-- Accounts, units and posts are made and changed by administrators from now on, and never deleted.
GRANT INSERT, UPDATE ON unit, account TO wutong_app;
GRANT INSERT ON post TO wutong_app;
GRANT INSERT, UPDATE, DELETE ON account_role TO wutong_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_guard, second_factor, recovery_code TO wutong_app;
GRANT SELECT, INSERT, DELETE ON password_history TO wutong_app;
GRANT SELECT, INSERT, UPDATE ON account_reset, office_setting TO wutong_app;
