-- References by which a list is narrowed have an index: the page of a record looks for what points to it.

CREATE INDEX given_abroad_delegation ON given_abroad (office_id, delegation);
CREATE INDEX given_abroad_event ON given_abroad (office_id, event);
