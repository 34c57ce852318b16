package org.alianza.intake;

import org.springframework.data.neo4j.repository.Neo4jRepository;

/// The data packages that were loaded.
interface Loads extends Neo4jRepository<Load, String> {
}
