-- Why: forms, imports and figures need the causes of action as rows; their articles and penalty tiers per wording stay one document,
-- checked by the program's own schema.
create table law.cause_of_action (
  code     text primary key,
  name     text not null unique,
  field    text not null,
  subjects text[] not null,
  data     jsonb not null -- versions with citations and tiers
);
grant select, insert, update on law.cause_of_action to fadu_app;
