package org.alianza.graph;

/// What has to be done to the database before the graph is ready for questions.
public interface Preparation {

    /// Done at each start, before anything else asks the database.
    void begin(Database database);

    /// Done before a graph that an earlier version wrote is changed into one of this version.
    void upgrade(Database database);

}
