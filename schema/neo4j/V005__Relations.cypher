// Relations are claims: they are found by their ids when they are cited, changed or withdrawn.
CREATE INDEX participates_in_id IF NOT EXISTS FOR ()-[r:PARTICIPATES_IN]-() ON (r.id);
CREATE INDEX party_to_id IF NOT EXISTS FOR ()-[r:PARTY_TO]-() ON (r.id);
CREATE INDEX attends_id IF NOT EXISTS FOR ()-[r:ATTENDS]-() ON (r.id);
CREATE INDEX part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.id);
CREATE INDEX governs_id IF NOT EXISTS FOR ()-[r:GOVERNS]-() ON (r.id);
CREATE INDEX seated_in_id IF NOT EXISTS FOR ()-[r:SEATED_IN]-() ON (r.id);
CREATE INDEX located_in_id IF NOT EXISTS FOR ()-[r:LOCATED_IN]-() ON (r.id);
CREATE INDEX covers_id IF NOT EXISTS FOR ()-[r:COVERS]-() ON (r.id);
CREATE INDEX concerns_id IF NOT EXISTS FOR ()-[r:CONCERNS]-() ON (r.id);
CREATE INDEX about_id IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.id);
