MATCH (one:Entity {id: $from})
MATCH (other:Entity {id: $to})
MATCH path = shortestPath((one)-[:PARTICIPATES_IN*..12]-(other))
WHERE all(part IN relationships(path) WHERE part.knownFrom <= $day AND part.holdsFrom <= $day AND part.holdsUntil >= $day)
RETURN {paths: [{length: length(path) / 2}]} AS data
