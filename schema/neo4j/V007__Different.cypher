// That two parties are not the same is a relation too.
CREATE INDEX different_from_id IF NOT EXISTS FOR ()-[r:DIFFERENT_FROM]-() ON (r.id);
