alter table invitation drop constraint invitation_account_id_key;
alter table invitation add column renews_account_id uuid references account;

create index invitation_account on invitation (account_id);
create index invitation_renews_account on invitation (renews_account_id);
create unique index invitation_newcomer on invitation (account_id) where renews_account_id is null;

comment on table invitation is 'A link that lets one person in, once: somebody new, or somebody who lost their password.';
comment on column invitation.account_id is 'Who came in; null while nobody did, set once.';
comment on column invitation.renews_account_id is 'Whose password it renews; null when it lets somebody new in.';
