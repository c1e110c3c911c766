-- What the report of an earlier period planned, as tasks of the report that follows: what became of each.

CREATE TABLE report_task (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  work_id uuid NOT NULL,
  -- Period, block and place in it: planned once, a task once.
  origin text NOT NULL,
  words text NOT NULL,
  standing text NOT NULL CHECK (standing IN ('open', 'done', 'ongoing', 'struck', 'told')),
  outcome text NOT NULL,
  told_in text,
  set_by uuid,
  set_at timestamptz,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, work_id, origin),
  FOREIGN KEY (office_id, work_id) REFERENCES report_work (office_id, id)
);
ALTER TABLE report_task ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON report_task USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON report_task TO wutong_app;
