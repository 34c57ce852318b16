MATCH (organisation:Organisation {id: $id})
WHERE organisation.knownFrom <= $day AND organisation.holdsFrom <= $day
CALL (organisation) {
  MATCH (organisation)-[part:PARTICIPATES_IN]->(project:Project)
  WHERE part.role <> 'BENEFICIARY' AND part.knownFrom <= $day AND part.holdsFrom <= $day AND part.holdsUntil >= $day
  RETURN project
  UNION
  MATCH (organisation)-[:GIVES]->(gift:Contribution)-[:TO]->(project:Project)
  WHERE gift.knownFrom <= $day AND gift.holdsFrom <= $day AND gift.holdsUntil >= $day
  RETURN project
}
WITH organisation, project ORDER BY project.byName
CALL (project) {
  CALL (project) {
    MATCH (project)<-[part:PARTICIPATES_IN]-(party:Entity)
    WHERE part.role <> 'BENEFICIARY' AND part.knownFrom <= $day AND part.holdsFrom <= $day AND part.holdsUntil >= $day
    RETURN party
    UNION
    MATCH (project)<-[:TO]-(gift:Contribution)<-[:GIVES]-(party:Entity)
    WHERE gift.knownFrom <= $day AND gift.holdsFrom <= $day AND gift.holdsUntil >= $day
    RETURN party
  }
  WITH party ORDER BY party.byName
  RETURN collect({party: {id: party.id, name: party.name_es}}) AS supporters
}
WITH organisation, collect({project: {id: project.id, name: project.name_es, supporters: supporters}}) AS supports
RETURN {organisation: {id: organisation.id, supports: supports}} AS data
