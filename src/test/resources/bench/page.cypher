MATCH (project:Project)
WHERE project.byName IS NOT NULL AND project.knownFrom <= $day AND project.holdsFrom <= $day AND project.holdsUntil >= $day
WITH project ORDER BY project.byName LIMIT 50
CALL (project) {
  MATCH (project)-[located:LOCATED_IN]->(city:City)
  WHERE located.knownFrom <= $day AND located.holdsFrom <= $day AND located.holdsUntil >= $day
  WITH DISTINCT city ORDER BY city.byName
  RETURN collect({id: city.id, name: city.name_es}) AS places
}
CALL (project) {
  MATCH (project)<-[part:PARTICIPATES_IN]-(party:Entity)
  WHERE part.knownFrom <= $day AND part.holdsFrom <= $day AND part.holdsUntil >= $day
  WITH part, party ORDER BY party.byName, part.role, part.id
  RETURN collect({role: part.role, party: {id: party.id, name: party.name_es}}) AS participants
}
WITH project, places, participants ORDER BY project.byName
RETURN {projects: {nodes: collect({id: project.id, name: project.name_es, places: places, participants: participants})}} AS data
