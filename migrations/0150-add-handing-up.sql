-- What a lower office hands up: its figures of a period as they were, which nobody writes over; what the office above
-- says to them; and its notices. Each office writes its own rows only. What the other one may see of them is read through
-- three functions of the owner, each of which asks inside whether one office stands directly above the other.

CREATE TABLE figure_submission (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  period text NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  number integer NOT NULL,
  scope text NOT NULL CHECK (scope IN ('own', 'below')),
  chosen boolean NOT NULL,
  figures jsonb NOT NULL,
  included jsonb NOT NULL,
  missing jsonb NOT NULL,
  note text,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, period_from, period_to, number)
);

-- What the office above decided about a submission of an office below: taken, or given back with a reason.
CREATE TABLE figure_receipt (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  from_office uuid NOT NULL REFERENCES office (id),
  submission_id uuid NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  number integer NOT NULL,
  decision text NOT NULL CHECK (decision IN ('accepted', 'returned')),
  reason text,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, from_office, submission_id, number),
  CHECK (decision = 'accepted' OR reason IS NOT NULL)
);
CREATE INDEX figure_receipt_period ON figure_receipt (office_id, period_from, period_to);

-- What the office above asks of those below: to all of them, or a reminder to one.
CREATE TABLE figure_notice (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  period text NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('notice', 'reminder')),
  to_office uuid REFERENCES office (id),
  due_on date NOT NULL,
  words text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, id),
  CHECK ((kind = 'notice') = (to_office IS NULL))
);
CREATE INDEX figure_notice_period ON figure_notice (office_id, period_from, period_to);

ALTER TABLE figure_submission ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON figure_submission USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
ALTER TABLE figure_receipt ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON figure_receipt USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
ALTER TABLE figure_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON figure_notice USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);

-- Nothing of this is ever written over: what follows is a row of its own.
GRANT SELECT, INSERT ON figure_submission, figure_receipt, figure_notice TO wutong_app;

-- The office above reads what was handed up to it, without who did it.
CREATE FUNCTION figure_submissions_below (day_from date, day_to date)
  RETURNS TABLE (from_office uuid, id uuid, number integer, scope text, chosen boolean, figures jsonb, included jsonb, missing jsonb, note text, made_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT s.office_id, s.id, s.number, s.scope, s.chosen, s.figures, s.included, s.missing, s.note, s.made_at
    FROM public.office o JOIN public.figure_submission s ON s.office_id = o.id
    WHERE o.parent_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND s.period_from = day_from AND s.period_to = day_to; END $$;
REVOKE ALL ON FUNCTION figure_submissions_below (date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION figure_submissions_below (date, date) TO wutong_app;

-- The office below reads what was decided about its own submissions by the office above.
CREATE FUNCTION figure_receipts_above (day_from date, day_to date)
  RETURNS TABLE (submission_id uuid, number integer, decision text, reason text, made_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT r.submission_id, r.number, r.decision, r.reason, r.made_at
    FROM public.office o JOIN public.figure_receipt r ON r.office_id = o.parent_id AND r.from_office = o.id
    WHERE o.id = nullif(current_setting('wutong.office_id', true), '')::uuid AND r.period_from = day_from AND r.period_to = day_to; END $$;
REVOKE ALL ON FUNCTION figure_receipts_above (date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION figure_receipts_above (date, date) TO wutong_app;

-- The office below reads what the office above asks of all, and of it alone.
CREATE FUNCTION figure_notices_above (day_from date, day_to date)
  RETURNS TABLE (id uuid, kind text, due_on date, words text, made_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT n.id, n.kind, n.due_on, n.words, n.made_at
    FROM public.office o JOIN public.figure_notice n ON n.office_id = o.parent_id AND (n.to_office IS NULL OR n.to_office = o.id)
    WHERE o.id = nullif(current_setting('wutong.office_id', true), '')::uuid AND n.period_from = day_from AND n.period_to = day_to; END $$;
REVOKE ALL ON FUNCTION figure_notices_above (date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION figure_notices_above (date, date) TO wutong_app;
