-- Why: a unit that is given a task reads why: of which meeting, on which item, under which decision. The meeting itself stays with the organ that held it.
-- Signed minutes never change, so the words are kept with the task as they were signed.
alter table governance.task
  add column meeting_title text not null default '',
  add column item_title    text not null default '',
  add column decision      text;
update governance.task t set meeting_title = m.title, item_title = i.title, decision = i.decision
from governance.agenda_item i join governance.meeting m on m.id = i.meeting_id where i.id = t.item_id;
alter table governance.task alter column meeting_title drop default, alter column item_title drop default;
