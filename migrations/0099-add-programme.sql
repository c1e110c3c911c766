-- The half-day programme of a delegation, the papers and declarations of its members, and what rules must know of them.

ALTER TABLE person ADD COLUMN secrecy_level text;

ALTER TABLE person ADD COLUMN post_group text;

ALTER TABLE delegation ADD COLUMN no_relatives boolean;

ALTER TABLE delegation ADD COLUMN foreign_ties boolean;

ALTER TABLE delegation ADD COLUMN foreign_ties_note text;

CREATE TABLE delegation_programme (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  day date,
  half text,
  city text,
  activity text,
  counterpart text,
  nature text,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES delegation (office_id, id)
);
ALTER TABLE delegation_programme ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON delegation_programme USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON delegation_programme TO wutong_app;

ALTER TABLE delegation_members ADD COLUMN passport text;

ALTER TABLE delegation_members ADD COLUMN gender text;

ALTER TABLE delegation_members ADD COLUMN born_on date;

ALTER TABLE delegation_members ADD COLUMN retired boolean;

ALTER TABLE delegation_members ADD COLUMN secrecy_level text;

ALTER TABLE delegation_members ADD COLUMN post_group text;

CREATE TABLE delegation_papers (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  person uuid,
  kind text,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES delegation (office_id, id),
  FOREIGN KEY (office_id, person) REFERENCES person (office_id, id)
);
CREATE INDEX delegation_papers_person ON delegation_papers (office_id, person);
ALTER TABLE delegation_papers ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON delegation_papers USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON delegation_papers TO wutong_app;

-- Cases that are not approved yet are judged by what the register says now; what was approved keeps what it had.
UPDATE delegation_members AS m SET gender = p.gender, born_on = p.born_on, retired = p.retired
  FROM person AS p, delegation AS d
  WHERE p.office_id = m.office_id AND p.id = m.person AND d.office_id = m.office_id AND d.id = m.parent_id
    AND d.state IN ('draft', 'inUnit', 'submitted', 'reported', 'returned');
