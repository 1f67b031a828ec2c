-- Why: a draw can be withdrawn while nobody can know its result; its round is then drawn anew, and the draw that came to nothing stays in its history.
create table assessment.former_draw (
  draw_id     uuid primary key references draws.plan (id),
  round_id    uuid not null references assessment.round (id),
  sample      jsonb not null,
  planned_at  timestamptz not null,
  replaced_at timestamptz not null
);
create index former_draw_round on assessment.former_draw (round_id);
alter table assessment.former_draw enable row level security;
create policy seen on assessment.former_draw for select to fadu_app
  using (round_id in (select id from assessment.round));
grant select on assessment.former_draw to fadu_app;

-- As before, and: another draw only instead of a withdrawn one, before there is a sample, and never one used before.
create or replace function assessment.keep_round() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if (old.sampled_at is not null and new.sampled_at is distinct from old.sampled_at) or (old.assigned_at is not null and new.assigned_at is distinct from old.assigned_at)
    or (old.fed_back_at is not null and (new.fed_back_at, new.appeal_by) is distinct from (old.fed_back_at, old.appeal_by)) or old.closed_at is not null
    or (old.assigned_at is not null and new.pairs_apart is distinct from old.pairs_apart) then
    raise exception 'a step is taken once' using errcode = 'check_violation', constraint = 'round_step_once';
  end if;
  if new.closed_at is not null and exists (select 1 from assessment.appeal where round_id = new.id and decided_at is null) then
    raise exception 'an appeal is open' using errcode = 'check_violation', constraint = 'round_appeals_decided';
  end if;
  if new.draw_id is distinct from old.draw_id then
    if old.sampled_at is not null or not exists (select 1 from draws.withdrawal where plan_id = old.draw_id) then
      raise exception 'the draw was not withdrawn' using errcode = 'check_violation', constraint = 'round_draw_withdrawn';
    end if;
    if exists (select 1 from assessment.former_draw where draw_id = new.draw_id)
      or not exists (select 1 from draws.plan where id = new.draw_id and frozen_at is null and unit_path ^@ new.organiser_path) then
      raise exception 'a draw of its own' using errcode = 'check_violation', constraint = 'round_draw_new';
    end if;
    insert into assessment.former_draw (draw_id, round_id, sample, planned_at, replaced_at)
      values (old.draw_id, old.id, old.sample, old.planned_at, new.planned_at);
  elsif (new.sample, new.planned_at) is distinct from (old.sample, old.planned_at) then
    raise exception 'the sample is of its draw' using errcode = 'check_violation', constraint = 'round_sample_fixed';
  end if;
  return new;
end $$;
grant update (draw_id, sample, planned_at) on assessment.round to fadu_app;
