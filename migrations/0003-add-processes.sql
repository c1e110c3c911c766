-- Processes: cases and what happened in them, who is waited for, who decides, who is away, working days, limits and
-- waivers, numbers without gaps, versions that were kept, and what is to be sent.

ALTER TABLE office ADD COLUMN short text NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN province text;

-- One row for each record that is or was decided; `state` equals the fold of its events at any time.
CREATE TABLE process_case (
  office_id uuid NOT NULL REFERENCES office (id),
  record_id uuid NOT NULL,
  type text NOT NULL,
  unit_id uuid NOT NULL,
  title text NOT NULL,
  purpose text NOT NULL,
  run integer NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'supplement', 'ended')),
  state jsonb NOT NULL,
  verb text NOT NULL,
  decider text NOT NULL,
  step_label text,
  waits_for text CHECK (waits_for IN ('people', 'paper', 'outside', 'applicant')),
  waiting text NOT NULL DEFAULT '',
  since timestamptz,
  due_on date,
  opened_version integer NOT NULL,
  registered_by uuid,
  findings jsonb NOT NULL DEFAULT '{}',
  started_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, record_id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX process_case_due ON process_case (office_id, due_on, record_id) WHERE status <> 'ended';
CREATE INDEX process_case_waits ON process_case (office_id, waits_for, due_on, record_id) WHERE status <> 'ended';
CREATE INDEX process_case_registered ON process_case (office_id, due_on, record_id) WHERE registered_by IS NOT NULL;
CREATE INDEX process_case_starter ON process_case (office_id, started_by, status, updated_at);
CREATE INDEX process_case_unit ON process_case (office_id, unit_id, status, due_on);

-- Append-only: what happened, in order. Numbers go on over all runs of a record.
CREATE TABLE process_event (
  office_id uuid NOT NULL REFERENCES office (id),
  record_id uuid NOT NULL,
  number integer NOT NULL,
  run integer NOT NULL,
  type text NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  event jsonb NOT NULL,
  PRIMARY KEY (office_id, record_id, number)
);

-- Whom an open step waits for; a person sees the own seats and those of whoever they stand in for.
CREATE TABLE process_seat (
  office_id uuid NOT NULL REFERENCES office (id),
  account_id uuid NOT NULL,
  record_id uuid NOT NULL,
  step integer NOT NULL,
  seat integer NOT NULL,
  task text NOT NULL CHECK (task IN ('decide', 'advise', 'supplement')),
  since timestamptz NOT NULL,
  due_on date,
  PRIMARY KEY (office_id, account_id, record_id, step, seat, task),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
  FOREIGN KEY (office_id, record_id) REFERENCES process_case (office_id, record_id)
);
CREATE INDEX process_seat_record ON process_seat (office_id, record_id);
CREATE INDEX process_seat_due ON process_seat (office_id, account_id, due_on, since, record_id);

-- Everybody who had a part in a case: they may read it on, and hear what happened since their last visit.
CREATE TABLE process_party (
  office_id uuid NOT NULL REFERENCES office (id),
  account_id uuid NOT NULL,
  record_id uuid NOT NULL,
  PRIMARY KEY (office_id, account_id, record_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
  FOREIGN KEY (office_id, record_id) REFERENCES process_case (office_id, record_id)
);
CREATE INDEX process_party_record ON process_party (office_id, record_id);

-- Scans that prove a decision made on paper; a case keeps them for good.
CREATE TABLE process_file (
  office_id uuid NOT NULL REFERENCES office (id),
  record_id uuid NOT NULL,
  file_id uuid NOT NULL,
  number integer NOT NULL,
  type text NOT NULL,
  PRIMARY KEY (office_id, record_id, file_id),
  FOREIGN KEY (office_id, file_id) REFERENCES file (office_id, id)
);

-- The authority table of an office, with history: a line is never altered, it ends and another begins.
CREATE TABLE authority_line (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  type text NOT NULL,
  rank text,
  category text,
  kind text,
  verb text NOT NULL CHECK (verb IN ('approve', 'report', 'examine', 'file', 'serve')),
  decider_role text,
  decider_body text,
  basis text NOT NULL DEFAULT '',
  from_on date NOT NULL,
  to_on date,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  CHECK ((decider_role IS NULL) <> (decider_body IS NULL))
);

-- What an office changed in a chain; the latest that is in force counts.
CREATE TABLE chain_setting (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  type text NOT NULL,
  purpose text NOT NULL,
  steps jsonb NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id)
);

CREATE TABLE absence (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  substitute_id uuid,
  note text NOT NULL DEFAULT '',
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
  FOREIGN KEY (office_id, substitute_id) REFERENCES account (office_id, id),
  CHECK (from_on <= to_on)
);
CREATE INDEX absence_days ON absence (office_id, to_on, from_on) WHERE ended_at IS NULL;

CREATE TABLE secretary (
  office_id uuid NOT NULL REFERENCES office (id),
  leader_id uuid NOT NULL,
  secretary_id uuid NOT NULL,
  decides boolean NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, leader_id, secretary_id),
  FOREIGN KEY (office_id, leader_id) REFERENCES account (office_id, id),
  FOREIGN KEY (office_id, secretary_id) REFERENCES account (office_id, id)
);

-- Working days: a year that the office has written down replaces the one that the program brings.
CREATE TABLE calendar_year (
  office_id uuid NOT NULL REFERENCES office (id),
  year integer NOT NULL,
  source text NOT NULL,
  demo boolean NOT NULL DEFAULT false,
  set_by uuid,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, year)
);
CREATE TABLE calendar_day (
  office_id uuid NOT NULL REFERENCES office (id),
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('holiday', 'workday')),
  name text NOT NULL DEFAULT '',
  PRIMARY KEY (office_id, day)
);

-- A limit as this office has it, with what it rests on; never altered, ended and written anew.
CREATE TABLE rule_setting (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  rule text NOT NULL,
  parameter text NOT NULL,
  category text,
  value jsonb NOT NULL,
  severity text CHECK (severity IN ('block', 'warn', 'note')),
  basis text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id)
);

-- Somebody asks that a finding be let pass, somebody allowed to grants or declines it. `finding` names rule, place and value.
CREATE TABLE rule_waiver (
  office_id uuid NOT NULL REFERENCES office (id),
  record_id uuid NOT NULL,
  finding text NOT NULL,
  type text NOT NULL,
  rule text NOT NULL,
  status text NOT NULL CHECK (status IN ('asked', 'granted', 'declined')),
  reason text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  answer text NOT NULL DEFAULT '',
  PRIMARY KEY (office_id, record_id, finding)
);

-- What the program proposes and a person confirms, such as a lock on a unit's new applications.
CREATE TABLE measure (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  kind text NOT NULL,
  unit_id uuid NOT NULL,
  rule text NOT NULL,
  why text NOT NULL,
  related uuid[] NOT NULL DEFAULT '{}',
  proposed_at timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('proposed', 'confirmed', 'dropped', 'released')),
  decided_by uuid,
  decided_at timestamptz,
  reason text NOT NULL DEFAULT '',
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX measure_unit ON measure (office_id, unit_id, status);

-- The last number given of a series in a year. The row is locked until the case is saved, so no number is lost.
CREATE TABLE number_series (
  office_id uuid NOT NULL REFERENCES office (id),
  series text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (office_id, series, year)
);

-- The content as it was approved; a change after approval does not touch it.
CREATE TABLE record_version (
  office_id uuid NOT NULL REFERENCES office (id),
  record_id uuid NOT NULL,
  version integer NOT NULL,
  type text NOT NULL,
  kept_at timestamptz NOT NULL,
  content jsonb NOT NULL,
  PRIMARY KEY (office_id, record_id, version)
);

-- What is to be sent, written in the transaction that gave the reason; `key` makes one message of one event.
CREATE TABLE outbox (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  key text NOT NULL,
  kind text NOT NULL,
  account_id uuid,
  record_id uuid,
  type text,
  content jsonb NOT NULL,
  due_at timestamptz NOT NULL,
  sent_at timestamptz,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, key)
);
CREATE INDEX outbox_due ON outbox (office_id, due_at) WHERE sent_at IS NULL;

CREATE TABLE message (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  record_id uuid,
  type text,
  content jsonb NOT NULL,
  at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);
CREATE INDEX message_account ON message (office_id, account_id, at);

CREATE TABLE account_visit (
  office_id uuid NOT NULL REFERENCES office (id),
  account_id uuid NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, account_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

ALTER TABLE process_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE process_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE process_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE process_seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE process_party ENABLE ROW LEVEL SECURITY;
ALTER TABLE authority_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE chain_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE secretary ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_year ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE rule_waiver ENABLE ROW LEVEL SECURITY;
ALTER TABLE measure ENABLE ROW LEVEL SECURITY;
ALTER TABLE number_series ENABLE ROW LEVEL SECURITY;
ALTER TABLE record_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_visit ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON process_case USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON process_file USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON process_event USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON process_seat USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON process_party USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON authority_line USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON chain_setting USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON absence USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON secretary USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON calendar_year USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON calendar_day USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON rule_setting USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON rule_waiver USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON measure USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON number_series USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON record_version USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON outbox USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON message USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
CREATE POLICY office_wall ON account_visit USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);

-- Least rights: what happened can be added to and never changed.
GRANT SELECT, INSERT ON process_event, process_file, process_party, record_version TO wutong_app;
GRANT SELECT, INSERT, UPDATE ON process_case, authority_line, chain_setting, absence, calendar_year, rule_setting, rule_waiver, measure, number_series, outbox, message, account_visit TO wutong_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON process_seat, secretary, calendar_day TO wutong_app;
