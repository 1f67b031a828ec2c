-- Why: inspection judges when and on what a review was given, never what it says: no words of an opinion or an answer.
grant usage on schema legal_review to fadu_inspector;
create policy inspected on legal_review.opinion for select to fadu_inspector using (true);
create policy inspected on legal_review.answer for select to fadu_inspector using (true);
grant select (id, proposal_id, case_id, reviewer_id, result, file_digest, due_on, written_at) on legal_review.opinion to fadu_inspector;
grant select (opinion_id, answered_at) on legal_review.answer to fadu_inspector;

create view legal_review.inspected_opinion with (security_invoker = true) as
  select o.id, o.case_id, o.proposal_id, o.reviewer_id, o.result, o.file_digest, o.due_on, o.written_at,
    (o.written_at at time zone 'Asia/Shanghai')::date as written_on
  from legal_review.opinion o;
create view legal_review.inspected_answer with (security_invoker = true) as
  select opinion_id, (answered_at at time zone 'Asia/Shanghai')::date as answered_on from legal_review.answer;
grant select on legal_review.inspected_opinion, legal_review.inspected_answer to fadu_inspector;
