// Contacts are no entities: no question of the graph meets them.
CREATE CONSTRAINT contact_id IF NOT EXISTS FOR (n:Contact) REQUIRE n.id IS UNIQUE;
CREATE INDEX contact_by_name IF NOT EXISTS FOR (n:Contact) ON (n.byName);
CREATE INDEX contact_email IF NOT EXISTS FOR (n:Contact) ON (n.emailKey);
CREATE INDEX contact_expires IF NOT EXISTS FOR (n:Contact) ON (n.expires);
