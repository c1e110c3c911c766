-- What decides on a delegation: notice and finance before it is handed in, by whose word and number, what was entered afterwards.
ALTER TABLE delegation ADD COLUMN no_agency boolean;
ALTER TABLE delegation ADD COLUMN notice_from date;
ALTER TABLE delegation ADD COLUMN notice_to date;
ALTER TABLE delegation ADD COLUMN notice_result text;
ALTER TABLE delegation ADD COLUMN finance_opinion text;
ALTER TABLE delegation ADD COLUMN finance_on date;
ALTER TABLE delegation ADD COLUMN head_rank text;
ALTER TABLE delegation ADD COLUMN reported_up_on date;
ALTER TABLE delegation ADD COLUMN verb text;
ALTER TABLE delegation ADD COLUMN decider text;
ALTER TABLE delegation ADD COLUMN approval_number text;
ALTER TABLE delegation ADD COLUMN entered boolean;
ALTER TABLE delegation ADD COLUMN paper_on date;
ALTER TABLE delegation ADD COLUMN paper_number text;
ALTER TABLE delegation_legs ADD COLUMN transit boolean;
ALTER TABLE delegation_members ADD COLUMN leads_unit boolean;
