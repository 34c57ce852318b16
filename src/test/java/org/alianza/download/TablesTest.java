package org.alianza.download;

import java.util.List;
import java.util.stream.Stream;

import org.alianza.PublicTest;
import org.alianza.account.Caller;
import org.alianza.account.Sight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/// Each column stands for a field of the schema, and has a name of its own.
@PublicTest
class TablesTest {

    static Stream<Table<?>> tables() {
        return Rooms.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aColumnIsAFieldOfTheSchema(Table<?> table, @Autowired Sight sight) {
        table.columns().forEach(column -> assertThat(sight.allows(Caller.ANONYMOUS, table.type().label(), column.field())).isTrue());
        List<String> cells = table.columns().stream().flatMap(column -> column.cells().stream()).toList();
        assertThat(cells).startsWith("id", "name").doesNotHaveDuplicates();
    }

}
