MATCH (one:Entity {id: $from})
MATCH (other:Entity {id: $to})
MATCH path = allShortestPaths((one)-[:PARTICIPATES_IN*..12]-(other))
WHERE all(part IN relationships(path) WHERE part.knownFrom <= $day AND part.holdsFrom <= $day AND part.holdsUntil >= $day)
WITH DISTINCT nodes(path) AS chain
LIMIT 10
RETURN {paths: collect({length: size(chain) / 2})} AS data
