package org.alianza.intake;

import java.time.Instant;

import org.springframework.data.domain.Persistable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/// A data package that was loaded.
///
/// @param hash of every byte of it, after the version of how it is written
/// @param name of the package
/// @param at when
@Node("Load")
record Load(@Id String hash, String name, Instant at) implements Persistable<String> {

    @Override
    public String getId() {
        return this.hash;
    }

    @Override
    public boolean isNew() {
        return true;
    }

}
