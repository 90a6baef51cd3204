-- Rows are appended. These functions hold the few exceptions to it.

create function refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name
        using errcode = 'restrict_violation';
end
$$;

comment on function refuse_change() is 'Trigger of tables whose rows stay as they were written.';

create function keep_columns() returns trigger
language plpgsql as $$
declare
    changeable constant text[] := string_to_array(tg_argv[0], ' ');
    set_once constant text[] := string_to_array(tg_argv[1], ' ');
    before constant jsonb := to_jsonb(old);
    after constant jsonb := to_jsonb(new);
    written text;
begin
    if before - changeable - set_once <> after - changeable - set_once then
        raise exception 'of a row of % only % may change', tg_table_name, tg_argv[0] || ' ' || tg_argv[1]
            using errcode = 'restrict_violation';
    end if;
    foreach written in array set_once loop
        if before -> written not in ('null', 'false') and before -> written <> after -> written then
            raise exception 'column % of % is set once', written, tg_table_name
                using errcode = 'restrict_violation';
        end if;
    end loop;
    return new;
end
$$;

comment on function keep_columns() is
    'Trigger that lets only some columns change (first argument) or be set once, from null or false (second argument).';
