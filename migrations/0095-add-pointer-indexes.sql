-- Add pointer indexes.

CREATE INDEX given_abroad_delegation ON given_abroad (office_id, delegation);

CREATE INDEX given_abroad_event ON given_abroad (office_id, event);
