-- Comments on the paragraphs of a report in work. What was said stays; only whether it is settled changes.

CREATE TABLE report_comment (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  work_id uuid NOT NULL,
  block text NOT NULL,
  reply_to uuid,
  said text NOT NULL,
  -- The words of the paragraph as they stood when it was said.
  about text NOT NULL,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  resolved_by uuid,
  resolved_at timestamptz,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, work_id) REFERENCES report_work (office_id, id),
  FOREIGN KEY (office_id, reply_to) REFERENCES report_comment (office_id, id)
);
CREATE INDEX report_comment_work ON report_comment (office_id, work_id, id);
ALTER TABLE report_comment ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON report_comment USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT ON report_comment TO wutong_app;
GRANT UPDATE (resolved_by, resolved_at) ON report_comment TO wutong_app;
