-- Add retention: what may not be erased for now, and contents of files that are still to be taken from the disk.

CREATE TABLE legal_hold (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  type text NOT NULL,
  record_id uuid NOT NULL,
  reason text NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  ended_by uuid,
  ended_at timestamptz,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, set_by) REFERENCES account (office_id, id),
  FOREIGN KEY (office_id, ended_by) REFERENCES account (office_id, id)
);
CREATE UNIQUE INDEX legal_hold_open ON legal_hold (office_id, type, record_id) WHERE ended_at IS NULL;
ALTER TABLE legal_hold ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON legal_hold USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON legal_hold TO wutong_app;

-- Written by the owner alone, who erases.
CREATE TABLE erased_content (
  office_id uuid NOT NULL REFERENCES office (id),
  hash text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (office_id, hash)
);
ALTER TABLE erased_content ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON erased_content USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT ON erased_content TO wutong_app;
