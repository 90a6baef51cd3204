package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

class MigrationsIT {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void sayOfEveryTableAndColumnWhatItMeans() {
        var silent = database.jdbc().sql("""
                        select c.relname || coalesce('.' || a.attname, '')
                        from pg_class c
                        left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                          and c.relname <> 'flyway_schema_history'
                          and (obj_description(c.oid) is null or col_description(c.oid, a.attnum) is null)""").query(String.class).list();

        assertThat(silent).isEmpty();
    }

    @Test
    void nameEveryKeyAfterItsTable() {
        var others = database.jdbc().sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                          and c.relname <> 'flyway_schema_history'
                          and not exists (select from pg_attribute a where a.attrelid = c.oid
                                          and a.attname = c.relname || '_id' and a.atttypid = 'uuid'::regtype)
                        order by c.relname""").query(String.class).list();

        assertThat(others).containsExactly("dataset_row", "pair_revision", "pair_state");
    }

    @Test
    void lookUpEveryReferenceByAnIndex() {
        var unindexed = database.jdbc().sql("""
                        select c.conrelid::regclass || '.' || a.attname
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and not exists (
                            select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])""").query(String.class).list();

        assertThat(unindexed).isEmpty();
    }

    @Test
    void refuseToChangeARowThatStays() {
        database.jdbc().sql("""
                        insert into policy_version (policy_version_id, name, parameters_sha256, parameters)
                        values (gen_random_uuid(), 'embedded', repeat('a', 64), '{}')""").update();

        assertThatThrownBy(() -> database.jdbc()
                        .sql("update policy_version set name = 'other'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("rows of policy_version are never changed or removed");
    }
}
