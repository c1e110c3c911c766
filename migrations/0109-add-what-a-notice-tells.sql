-- Add what a notice tells.

ALTER TABLE delegation ADD COLUMN route text;

ALTER TABLE delegation_members ADD COLUMN employer uuid;

ALTER TABLE delegation_members ADD FOREIGN KEY (office_id, employer) REFERENCES unit (office_id, id);

CREATE INDEX delegation_members_employer ON delegation_members (office_id, employer);

ALTER TABLE delegation_inviters ADD COLUMN about text;
