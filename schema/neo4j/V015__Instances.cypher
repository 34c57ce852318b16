// What instances share beside the graph; nothing of it is met by a question.
CREATE CONSTRAINT secret_name IF NOT EXISTS FOR (n:Secret) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT lease_name IF NOT EXISTS FOR (n:Lease) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT visit_hash IF NOT EXISTS FOR (n:Visit) REQUIRE n.hash IS UNIQUE;
CREATE INDEX visit_expires IF NOT EXISTS FOR (n:Visit) ON (n.expiresAt);
CREATE CONSTRAINT attempt_key IF NOT EXISTS FOR (n:Attempt) REQUIRE n.key IS UNIQUE;
CREATE INDEX attempt_expires IF NOT EXISTS FOR (n:Attempt) ON (n.expiresAt);
CREATE CONSTRAINT tab_who IF NOT EXISTS FOR (n:Tab) REQUIRE n.who IS UNIQUE;
CREATE INDEX tab_expires IF NOT EXISTS FOR (n:Tab) ON (n.expiresAt);
// An instance follows what others record.
CREATE INDEX audit_entry_sequence IF NOT EXISTS FOR (n:AuditEntry) ON (n.sequence);
