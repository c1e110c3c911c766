-- Choices of figures that somebody keeps under a name, for themselves or for the office. They hold no figure: whoever
-- opens one sees what they may read themselves.

CREATE TABLE exploration (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  name text NOT NULL,
  choice jsonb NOT NULL,
  for_office boolean NOT NULL,
  owner uuid NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, owner) REFERENCES account (office_id, id)
);
CREATE INDEX exploration_owner ON exploration (office_id, owner);

ALTER TABLE exploration ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON exploration
  USING (office_id = NULLIF(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON exploration TO wutong_app;
