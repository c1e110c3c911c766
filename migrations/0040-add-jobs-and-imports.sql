-- Long work that goes on without its browser, the workbooks that it reads, and what imports brought in already.

-- One piece of long work of a person. `lease_until` says how long whoever runs it is believed; afterwards another takes
-- it up. `done` and `total` are its progress.
CREATE TABLE job (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'waiting', 'done', 'failed', 'cancelled')),
  phase text NOT NULL,
  type text,
  title text NOT NULL,
  input jsonb NOT NULL,
  result jsonb,
  error jsonb,
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  cancel_asked boolean NOT NULL DEFAULT false,
  attempts integer NOT NULL DEFAULT 0,
  lease_until timestamptz,
  seen boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);
CREATE INDEX job_account ON job (office_id, account_id, created_at DESC);
CREATE INDEX job_open ON job (office_id, created_at) WHERE state IN ('queued', 'running');
CREATE INDEX job_idle ON job (office_id, updated_at) WHERE state IN ('waiting', 'done', 'failed', 'cancelled');

-- The workbook of an import, sealed piece by piece; it goes when the import is over.
CREATE TABLE job_file (
  office_id uuid NOT NULL REFERENCES office (id),
  job_id uuid NOT NULL,
  position integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (office_id, job_id, position),
  FOREIGN KEY (office_id, job_id) REFERENCES job (office_id, id)
);

-- Which record came of a row without a number: the same row imported again is that record, not a further one.
-- `fingerprint` is an HMAC of the content, so that nothing can be guessed from it without the key.
CREATE TABLE import_row (
  office_id uuid NOT NULL REFERENCES office (id),
  type text NOT NULL,
  fingerprint bytea NOT NULL,
  record_id uuid NOT NULL,
  PRIMARY KEY (office_id, type, fingerprint)
);

ALTER TABLE job ENABLE ROW LEVEL SECURITY;
ALTER TABLE job_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON job USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON job_file USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON import_row USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON job TO wutong_app;
GRANT SELECT, INSERT, DELETE ON job_file TO wutong_app;
GRANT SELECT, INSERT ON import_row TO wutong_app;
