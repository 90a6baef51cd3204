alter table agent_run add settings_sha256 text check (settings_sha256 ~ '^[0-9a-f]{64}$');

create index on agent_run (settings_sha256);

comment on column agent_run.settings_sha256 is
    'Hash over the settings with sorted keys, so that runs can be compared; null for runs that began before it was kept.';

alter table edge
    add prompt_level text check (prompt_level in ('VIEWPORT', 'VIEWPORT_AND_OUTLINE', 'PAGE', 'OUTLINE')),
    add cut_elements integer check (cut_elements >= 0),
    add cut_texts integer check (cut_texts >= 0),
    add cut_characters integer check (cut_characters >= 0),
    add cut_candidates integer check (cut_candidates >= 0),
    add check (num_nulls(prompt_level, cut_elements, cut_texts, cut_characters, cut_candidates) in (0, 5));

comment on column edge.prompt_level is 'How much of the page the prompt was to show; null when not known, as the four below.';
comment on column edge.cut_elements is 'Elements of the page that the prompt does not show.';
comment on column edge.cut_texts is 'Texts of the page that the prompt does not show.';
comment on column edge.cut_characters is 'Characters that those elements and texts would have taken.';
comment on column edge.cut_candidates is 'Possible actions that were not considered, because there were too many.';

comment on column tree_node.end_reason is
    'Why a rollout cannot go on from here; null when it can, and where the policy found nothing to do: that node is expanded and no edge leaves it.';
