-- Null for the rows of older versions, which did not keep it: labels have changed since, so they cannot tell.
alter table dataset_row add directed_by text check (directed_by in ('SEARCH', 'PEOPLE'));

comment on column dataset_row.directed_by is
    'Whose word it is that the chosen answer is the better one; null for rows that were frozen before it was kept.';
comment on column dataset_version.judged_rows is 'How many rows were directed by people.';
