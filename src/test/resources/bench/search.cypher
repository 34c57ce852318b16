CALL db.index.fulltext.queryNodes('entity_search', $lucene) YIELD node, score
WHERE node.knownFrom <= $day AND node.holdsFrom <= $day AND node.holdsUntil >= $day AND (node:Organisation OR node:Project)
WITH node, score ORDER BY score DESC, node.byName LIMIT 25
RETURN {search: collect({entity: {id: node.id, name: node.name_es}})} AS data
