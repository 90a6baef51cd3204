create table dataset (
    dataset_id uuid primary key,
    number integer not null unique check (number >= 1),
    name text not null unique,
    salt text not null check (salt ~ '^[0-9a-f]{32}$'),
    created_at timestamptz not null
);

comment on table dataset is 'A collection of pairs with a name; what is in it, its versions say.';
comment on column dataset.dataset_id is 'Version 7 UUID, made by the program.';
comment on column dataset.number is 'The number for people, without gaps, from 1.';
comment on column dataset.name is 'The name.';
comment on column dataset.salt is 'Key of the hash that orders and splits its rows.';
comment on column dataset.created_at is 'When it was made.';

create table dataset_version (
    dataset_version_id uuid primary key,
    dataset_id uuid not null references dataset,
    number integer not null check (number >= 1),
    recipe json not null,
    train_rows integer not null check (train_rows >= 0),
    test_rows integer not null check (test_rows >= 0),
    gates json not null,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    frozen_at timestamptz not null,
    unique (dataset_id, number)
);

comment on table dataset_version is 'A dataset as it was at one moment; nothing under it changes.';
comment on column dataset_version.dataset_version_id is 'Version 7 UUID, made by the program.';
comment on column dataset_version.dataset_id is 'The dataset.';
comment on column dataset_version.number is 'v1, v2, … within the dataset.';
comment on column dataset_version.recipe is 'What decided which pairs are in it.';
comment on column dataset_version.train_rows is 'How many rows to train on.';
comment on column dataset_version.test_rows is 'How many rows to test on.';
comment on column dataset_version.gates is 'How many pairs each gate kept out.';
comment on column dataset_version.content_sha256 is 'Hash over its ordered rows.';
comment on column dataset_version.frozen_at is 'When it was frozen.';

create table dataset_row (
    dataset_version_id uuid not null references dataset_version,
    ordinal integer not null check (ordinal >= 0),
    preference_pair_id uuid not null,
    revision integer not null,
    chosen text not null check (chosen in ('LOW', 'HIGH')),
    split text not null check (split in ('TRAIN', 'TEST')),
    group_sha256 text not null check (group_sha256 ~ '^[0-9a-f]{64}$'),
    text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    primary key (dataset_version_id, ordinal),
    unique (dataset_version_id, preference_pair_id),
    foreign key (preference_pair_id, revision) references pair_revision
);

create index on dataset_row (preference_pair_id, revision);

comment on table dataset_row is 'A pair in a version, at the revision it had.';
comment on column dataset_row.dataset_version_id is 'The version.';
comment on column dataset_row.ordinal is 'Place in the version.';
comment on column dataset_row.preference_pair_id is 'The pair.';
comment on column dataset_row.revision is 'Its revision.';
comment on column dataset_row.chosen is 'The answer that was the better one when the version was frozen.';
comment on column dataset_row.split is 'The part it was put in; both are of train tasks.';
comment on column dataset_row.group_sha256 is 'Key of the tasks that stay in one part.';
comment on column dataset_row.text_sha256 is 'Hash over the canonical JSON of prompt, chosen and rejected.';
comment on column dataset_row.content_sha256 is 'Hash over the canonical JSON of the whole row, as it is exported.';

create table export (
    export_id uuid primary key,
    dataset_version_id uuid not null references dataset_version,
    folder text not null,
    manifest_sha256 text not null check (manifest_sha256 ~ '^[0-9a-f]{64}$'),
    exported_at timestamptz not null
);

create index on export (dataset_version_id);

comment on table export is 'A version written to files.';
comment on column export.export_id is 'Version 7 UUID, made by the program.';
comment on column export.dataset_version_id is 'The version.';
comment on column export.folder is 'Where the files were put.';
comment on column export.manifest_sha256 is 'Hash over the bytes of the folder''s manifest.json.';
comment on column export.exported_at is 'When.';

create trigger dataset_stays before update or delete on dataset
    for each row execute function refuse_change();
create trigger dataset_version_stays before update or delete on dataset_version
    for each row execute function refuse_change();
create trigger dataset_row_stays before update or delete on dataset_row
    for each row execute function refuse_change();
create trigger export_stays before update or delete on export
    for each row execute function refuse_change();
