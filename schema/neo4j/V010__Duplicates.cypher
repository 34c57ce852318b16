// Parties are found by what their names and codes have in common, however they are written.
CREATE FULLTEXT INDEX party_match IF NOT EXISTS FOR (n:City|Organisation) ON EACH [n.matchKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE INDEX identifier_code_key IF NOT EXISTS FOR (n:Identifier) ON (n.codeKey);
