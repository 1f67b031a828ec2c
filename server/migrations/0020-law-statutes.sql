-- Why: a citation must open the article's own words, in the wording it names. Names, versions and causes of action come with the
-- program (synchronised at every migration); texts are imported by the bureau.
create schema if not exists law;
grant usage on schema law to fadu_app;

create table law.law (
  code  text primary key check (code ~ '^[A-Z][A-Z0-9]*$'),
  title text not null unique,
  name  text not null
);

create table law.law_version (
  code           text primary key,           -- PSA-2025
  law            text not null references law.law (code),
  edition        text,                       -- 2025年修订
  adopted_on     date not null,              -- civil day in Asia/Shanghai
  effective_from date not null,
  effective_to   date,                       -- last day in force; null: still in force
  article_count  int check (article_count > 0),
  evidence       text not null check (evidence in ('text', 'excerpt', 'unsourced')),
  unique (law, adopted_on),
  check (effective_to is null or effective_to >= effective_from)
);

create table law.article (
  law_version text not null references law.law_version (code),
  number      int not null check (number between 1 and 999),
  suffix      int not null default 0 check (suffix between 0 and 99), -- 1 for 之一
  chapter     text,
  section     text,
  text        text not null, -- paragraphs separated by line feeds
  primary key (law_version, number, suffix)
);
grant select, insert, update on law.law, law.law_version to fadu_app;
grant select, insert, update, delete on law.article to fadu_app; -- an imported text may be replaced by a corrected one
