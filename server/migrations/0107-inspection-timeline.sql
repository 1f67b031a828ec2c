-- Why: some questions of daily inspection stand on an act that is rare among a million cases' timelines; this finds those lines without reading all.
create index timeline_rare_act on cases.timeline (act, case_id)
  where act in ('decline', 'transferReport', 'continueUnknown', 'extendMeasure', 'recordMediation');
