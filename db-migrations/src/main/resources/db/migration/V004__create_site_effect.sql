create table site_effect (
    site_effect_id uuid primary key,
    site text not null,
    visitor text not null,
    operation text not null,
    effect text not null check (effect in ('SESSION', 'COMMIT')),
    accepted boolean not null,
    tag text not null,
    request_ordinal integer not null check (request_ordinal >= 1),
    rollout_id uuid generated always as (
        case when tag ~ '^([0-9a-f-]{36}/){3}(EXECUTE|REPLAY)$' then split_part(tag, '/', 2)::uuid end) stored
        references rollout,
    edge_id uuid generated always as (
        case when tag ~ '^([0-9a-f-]{36}/){3}(EXECUTE|REPLAY)$' then split_part(tag, '/', 3)::uuid end) stored
        references edge,
    noted_at timestamptz not null default now()
);

create unique index site_effect_once on site_effect (tag, request_ordinal) where tag <> '';
create index on site_effect (rollout_id);
create index on site_effect (edge_id);

comment on table site_effect is
    'A declared site''s ledger: one row for each state-changing request, written before the site answers.';
comment on column site_effect.site_effect_id is 'Version 7 UUID, made by the program.';
comment on column site_effect.site is 'The site.';
comment on column site_effect.visitor is 'The visitor''s token.';
comment on column site_effect.operation is 'The declared operation.';
comment on column site_effect.effect is 'SESSION can be taken back by the visitor, COMMIT cannot.';
comment on column site_effect.accepted is 'Whether the site did it; a refusal changes the visitor''s state too, by its message.';
comment on column site_effect.tag is 'Run, rollout, edge and purpose of what the visitor was doing; opaque to the site, empty when nobody said.';
comment on column site_effect.request_ordinal is 'Of the request within the tag, from 1.';
comment on column site_effect.rollout_id is 'The tag''s rollout; null when the visitor acted outside any.';
comment on column site_effect.edge_id is 'The tag''s edge; null when the visitor acted outside any.';
comment on column site_effect.noted_at is 'When it was written.';

create trigger site_effect_stays before update or delete on site_effect
    for each row execute function refuse_change();
