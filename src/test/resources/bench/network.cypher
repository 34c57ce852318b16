MATCH (center:Entity {id: $id})
CALL (center) {
  MATCH (center)-[edge:PARTICIPATES_IN]-(there:Entity)
  WHERE edge.knownFrom <= $day AND edge.holdsFrom <= $day AND edge.holdsUntil >= $day
  WITH there, count(*) AS edges ORDER BY edges DESC, COUNT { (there)--() } DESC, there.byName
  RETURN collect(there)[..199] AS near
}
WITH center, near, COLLECT {
  UNWIND near AS here
  MATCH (here)-[edge:PARTICIPATES_IN]-(there:Entity)
  WHERE there <> center AND NOT there IN near
    AND edge.knownFrom <= $day AND edge.holdsFrom <= $day AND edge.holdsUntil >= $day
  WITH there, count(*) AS edges ORDER BY edges DESC, COUNT { (there)--() } DESC, there.byName LIMIT 199
  RETURN there
} AS beyond
WITH center, near, beyond[..199 - size(near)] AS far
WITH [center] + near + far AS shown,
  [{id: center.id, distance: 0}] + [node IN near | {id: node.id, distance: 1}] + [node IN far | {id: node.id, distance: 2}] AS nodes
CALL (shown) {
  UNWIND shown AS here
  MATCH (here)-[edge:PARTICIPATES_IN]->(there)
  WHERE there IN shown AND edge.knownFrom <= $day AND edge.holdsFrom <= $day AND edge.holdsUntil >= $day
  WITH here, edge, there ORDER BY edge.id
  RETURN collect({source: here.id, target: there.id}) AS edges
}
RETURN {network: {nodes: nodes, edges: edges}} AS data
