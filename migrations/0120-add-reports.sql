-- Reports: records marked as worth a sentence, reports in work with a version of each paragraph, and editions with the
-- figures and the identity and version of every record behind them.

CREATE TABLE report_highlight (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  type text NOT NULL,
  record_id uuid NOT NULL,
  on_day date NOT NULL,
  sentence text NOT NULL,
  marked_by uuid NOT NULL,
  marked_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, type, record_id)
);
CREATE INDEX report_highlight_day ON report_highlight (office_id, on_day);

CREATE TABLE report_work (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  report text NOT NULL,
  period text NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, report, period_from, period_to)
);

CREATE TABLE report_paragraph (
  office_id uuid NOT NULL REFERENCES office (id),
  work_id uuid NOT NULL,
  block text NOT NULL,
  version integer NOT NULL,
  after_block text,
  content jsonb,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, work_id, block, version),
  FOREIGN KEY (office_id, work_id) REFERENCES report_work (office_id, id)
);

CREATE TABLE report_edition (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  report text NOT NULL,
  period text NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  number integer NOT NULL,
  blocks jsonb NOT NULL,
  figures jsonb NOT NULL,
  columns jsonb NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, report, period_from, period_to, number)
);

-- Once per record and edition: what it added to each figure of its type, in the order of the edition's columns.
CREATE TABLE report_edition_record (
  office_id uuid NOT NULL REFERENCES office (id),
  edition_id uuid NOT NULL,
  record_id uuid NOT NULL,
  type text NOT NULL,
  version integer NOT NULL,
  adds numeric[] NOT NULL,
  PRIMARY KEY (office_id, edition_id, record_id),
  FOREIGN KEY (office_id, edition_id) REFERENCES report_edition (office_id, id)
);
CREATE INDEX report_edition_record_type ON report_edition_record (office_id, edition_id, type);

ALTER TABLE report_highlight ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON report_highlight USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
ALTER TABLE report_work ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON report_work USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
ALTER TABLE report_paragraph ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON report_paragraph USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
ALTER TABLE report_edition ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON report_edition USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
ALTER TABLE report_edition_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON report_edition_record USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);

-- What was frozen is never written over; a paragraph gets a new version instead.
GRANT SELECT, INSERT ON report_edition, report_edition_record, report_paragraph TO wutong_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON report_highlight, report_work TO wutong_app;
