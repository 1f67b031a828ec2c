-- Why: checks and row rights look up what hangs on a case by its id. Without these a check of who handles a case reads all handlers once a case: on
-- 100,000 cases it did not end within minutes; with the first it takes half a second.
create index handler_case on cases.handler (case_id);
create index proposal_item_case on cases.proposal_item (case_id);
create index review_outcome_case on cases.review_outcome (case_id);
create index payment_decision on cases.payment (decision_id);
