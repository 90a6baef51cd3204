create table account (
    account_id uuid primary key,
    name text not null,
    password_hash text not null,
    role text not null check (role in ('VIEWER', 'REVIEWER', 'OPERATOR', 'ADMIN')),
    created_at timestamptz not null
);

create unique index account_name on account (lower(name));

comment on table account is 'Somebody who may sign in.';
comment on column account.account_id is 'Version 7 UUID, made by the program.';
comment on column account.name is 'Unique whatever its case; never changes, because judgements carry it.';
comment on column account.password_hash is 'With its method and salt, as the program''s encoder wrote it. May change.';
comment on column account.role is 'What they may do. May change.';
comment on column account.created_at is 'When they came in.';

create table invitation (
    invitation_id uuid primary key,
    secret_sha256 text not null unique check (secret_sha256 ~ '^[0-9a-f]{64}$'),
    role text not null check (role in ('VIEWER', 'REVIEWER', 'OPERATOR', 'ADMIN')),
    made_at timestamptz not null,
    expires_at timestamptz not null,
    account_id uuid unique references account
);

comment on table invitation is 'A link that lets one person in, once.';
comment on column invitation.invitation_id is 'Version 7 UUID, made by the program.';
comment on column invitation.secret_sha256 is 'Hash over the secret in the link, which is stored nowhere.';
comment on column invitation.role is 'What the person who comes in may do.';
comment on column invitation.made_at is 'When it was made.';
comment on column invitation.expires_at is 'From when on it lets nobody in; set earlier when a newer one takes its place.';
comment on column invitation.account_id is 'Who came in; null while nobody did, set once.';

create table api_token (
    api_token_id uuid primary key,
    number integer not null unique check (number >= 1),
    name text not null check (length(name) between 1 and 60),
    secret_sha256 text not null unique check (secret_sha256 ~ '^[0-9a-f]{64}$'),
    role text not null check (role in ('VIEWER', 'REVIEWER', 'OPERATOR', 'ADMIN')),
    made_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz
);

comment on table api_token is 'Lets a program in.';
comment on column api_token.api_token_id is 'Version 7 UUID, made by the program.';
comment on column api_token.number is 'The number for people, without gaps, from 1.';
comment on column api_token.name is 'What it is for.';
comment on column api_token.secret_sha256 is 'Hash over the secret, which is told once and stored nowhere.';
comment on column api_token.role is 'What its holder may do.';
comment on column api_token.made_at is 'When it was given out.';
comment on column api_token.last_used_at is 'To the minute; null when nobody used it.';
comment on column api_token.revoked_at is 'When it became worthless; null while it is good, set once.';

create trigger account_keeps before update on account
    for each row execute function keep_columns('password_hash role', '');
create trigger account_stays before delete on account
    for each row execute function refuse_change();
create trigger invitation_keeps before update on invitation
    for each row execute function keep_columns('expires_at', 'account_id');
create trigger invitation_stays before delete on invitation
    for each row execute function refuse_change();
create trigger api_token_keeps before update on api_token
    for each row execute function keep_columns('last_used_at', 'revoked_at');
create trigger api_token_stays before delete on api_token
    for each row execute function refuse_change();
