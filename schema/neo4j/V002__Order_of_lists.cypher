// Each list pages along one of these keys: what it is ordered by, made unique by the id.
CREATE INDEX city_by_name IF NOT EXISTS FOR (n:City) ON (n.byName);
CREATE INDEX organisation_by_name IF NOT EXISTS FOR (n:Organisation) ON (n.byName);
CREATE INDEX agreement_by_name IF NOT EXISTS FOR (n:Agreement) ON (n.byName);
CREATE INDEX project_by_name IF NOT EXISTS FOR (n:Project) ON (n.byName);
CREATE INDEX contribution_by_name IF NOT EXISTS FOR (n:Contribution) ON (n.byName);
CREATE INDEX event_by_name IF NOT EXISTS FOR (n:Event) ON (n.byName);
CREATE INDEX topic_by_name IF NOT EXISTS FOR (n:Topic) ON (n.byName);
CREATE INDEX source_by_name IF NOT EXISTS FOR (n:Source) ON (n.byName);
CREATE INDEX agreement_by_date IF NOT EXISTS FOR (n:Agreement) ON (n.byDate);
CREATE INDEX project_by_date IF NOT EXISTS FOR (n:Project) ON (n.byDate);
CREATE INDEX contribution_by_date IF NOT EXISTS FOR (n:Contribution) ON (n.byDate);
CREATE INDEX event_by_date IF NOT EXISTS FOR (n:Event) ON (n.byDate);
CREATE INDEX source_by_date IF NOT EXISTS FOR (n:Source) ON (n.byDate);
CREATE INDEX topic_by_code IF NOT EXISTS FOR (n:Topic) ON (n.byCode);
