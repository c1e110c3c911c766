-- Official documents in custody: the documents, the ledger of their loans, what is applied for, and the education before a trip.

CREATE TABLE travel_document (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL,
  search_text text NOT NULL,
  search_tokens tsvector NOT NULL,
  holder uuid,
  kind text,
  number_cipher bytea,
  number_blind bytea,
  number_mask text,
  issued_on date,
  issued_by text,
  valid_to date,
  received_on date,
  place text,
  note text,
  name text,
  holder_name text,
  unit uuid,
  sent_on date,
  ended_on date,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, holder) REFERENCES person (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX travel_document_unit ON travel_document (office_id, unit_id);
CREATE INDEX travel_document_state ON travel_document (office_id, state, id);
CREATE INDEX travel_document_created_at ON travel_document (office_id, created_at, id);
CREATE INDEX travel_document_valid_to ON travel_document (office_id, valid_to DESC NULLS LAST, id DESC);
CREATE INDEX travel_document_received_on ON travel_document (office_id, received_on DESC NULLS LAST, id DESC);
CREATE INDEX travel_document_ended_on ON travel_document (office_id, ended_on DESC NULLS LAST, id DESC);
CREATE INDEX travel_document_number_blind ON travel_document (office_id, number_blind);
CREATE INDEX travel_document_holder ON travel_document (office_id, holder);
CREATE INDEX travel_document_search ON travel_document USING gin (search_tokens);
ALTER TABLE travel_document ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON travel_document USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON travel_document TO wutong_app;
CREATE FUNCTION find_travel_document (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.travel_document t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_travel_document (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_travel_document (tsquery, text[], integer) TO wutong_app;

CREATE TABLE document_application (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL,
  search_text text NOT NULL,
  search_tokens tsvector NOT NULL,
  delegation uuid,
  applicant uuid,
  kind text,
  document_kind text,
  country text,
  document uuid,
  fingerprint boolean,
  note_number text,
  note_on date,
  appointment_on date,
  fee_minor bigint,
  fee_currency text,
  note text,
  name text,
  applicant_name text,
  unit uuid,
  valid_to date,
  travel_from date,
  accepted_on date,
  due_on date,
  sent_on date,
  granted_on date,
  granted_to date,
  issued_on date,
  receiver text,
  refused_on date,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, delegation) REFERENCES delegation (office_id, id),
  FOREIGN KEY (office_id, applicant) REFERENCES person (office_id, id),
  FOREIGN KEY (office_id, document) REFERENCES travel_document (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX document_application_unit ON document_application (office_id, unit_id);
CREATE INDEX document_application_state ON document_application (office_id, state, id);
CREATE INDEX document_application_created_at ON document_application (office_id, created_at, id);
CREATE INDEX document_application_appointment_on ON document_application (office_id, appointment_on DESC NULLS LAST, id DESC);
CREATE INDEX document_application_due_on ON document_application (office_id, due_on DESC NULLS LAST, id DESC);
CREATE INDEX document_application_granted_on ON document_application (office_id, granted_on DESC NULLS LAST, id DESC);
CREATE INDEX document_application_refused_on ON document_application (office_id, refused_on DESC NULLS LAST, id DESC);
CREATE INDEX document_application_delegation ON document_application (office_id, delegation);
CREATE INDEX document_application_search ON document_application USING gin (search_tokens);
ALTER TABLE document_application ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON document_application USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON document_application TO wutong_app;
CREATE FUNCTION find_document_application (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.document_application t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_document_application (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_document_application (tsquery, text[], integer) TO wutong_app;

CREATE TABLE document_loan (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL,
  search_text text NOT NULL,
  search_tokens tsvector NOT NULL,
  document uuid,
  purpose text,
  delegation uuid,
  agreed_on date,
  receiver text,
  lent_on date,
  note text,
  name text,
  holder uuid,
  holder_name text,
  unit uuid,
  document_kind text,
  valid_to date,
  place text,
  travel_from date,
  approved_days integer,
  departed_on date,
  cancelled_on date,
  ends_on date,
  due_on date,
  returned_on date,
  returned_by text,
  condition text,
  lost_on date,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, document) REFERENCES travel_document (office_id, id),
  FOREIGN KEY (office_id, delegation) REFERENCES delegation (office_id, id),
  FOREIGN KEY (office_id, holder) REFERENCES person (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX document_loan_unit ON document_loan (office_id, unit_id);
CREATE INDEX document_loan_state ON document_loan (office_id, state, id);
CREATE INDEX document_loan_created_at ON document_loan (office_id, created_at, id);
CREATE INDEX document_loan_due_on ON document_loan (office_id, due_on DESC NULLS LAST, id DESC);
CREATE INDEX document_loan_lent_on ON document_loan (office_id, lent_on DESC NULLS LAST, id DESC);
CREATE INDEX document_loan_returned_on ON document_loan (office_id, returned_on DESC NULLS LAST, id DESC);
CREATE INDEX document_loan_document ON document_loan (office_id, document);
CREATE INDEX document_loan_delegation ON document_loan (office_id, delegation);
CREATE INDEX document_loan_search ON document_loan USING gin (search_tokens);
ALTER TABLE document_loan ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON document_loan USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON document_loan TO wutong_app;
CREATE FUNCTION find_document_loan (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.document_loan t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_document_loan (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_document_loan (tsquery, text[], integer) TO wutong_app;

CREATE TABLE education_note (
  office_id uuid NOT NULL REFERENCES office (id),
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid NOT NULL,
  search_text text NOT NULL,
  search_tokens tsvector NOT NULL,
  delegation uuid,
  held_on date,
  held_by text,
  place text,
  topics text[],
  note text,
  name text,
  unit uuid,
  persons integer,
  reason text,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
  FOREIGN KEY (office_id, delegation) REFERENCES delegation (office_id, id),
  FOREIGN KEY (office_id, unit) REFERENCES unit (office_id, id)
);
CREATE INDEX education_note_unit ON education_note (office_id, unit_id);
CREATE INDEX education_note_state ON education_note (office_id, state, id);
CREATE INDEX education_note_created_at ON education_note (office_id, created_at, id);
CREATE INDEX education_note_held_on ON education_note (office_id, held_on DESC NULLS LAST, id DESC);
CREATE INDEX education_note_delegation ON education_note (office_id, delegation);
CREATE INDEX education_note_search ON education_note USING gin (search_tokens);
ALTER TABLE education_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON education_note USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON education_note TO wutong_app;
CREATE FUNCTION find_education_note (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.education_note t
    WHERE t.office_id = nullif(current_setting('wutong.office_id', true), '')::uuid AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_education_note (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_education_note (tsquery, text[], integer) TO wutong_app;

CREATE TABLE education_note_attended (
  office_id uuid NOT NULL REFERENCES office (id),
  parent_id uuid NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  person uuid,
  person_name text,
  PRIMARY KEY (office_id, parent_id, id),
  FOREIGN KEY (office_id, parent_id) REFERENCES education_note (office_id, id),
  FOREIGN KEY (office_id, person) REFERENCES person (office_id, id)
);
CREATE INDEX education_note_attended_person ON education_note_attended (office_id, person);
ALTER TABLE education_note_attended ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_wall ON education_note_attended USING (office_id = nullif(current_setting('wutong.office_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON education_note_attended TO wutong_app;
