MATCH (project:Project {id: $id})
WHERE project.knownFrom <= $day AND project.holdsFrom <= $day
CALL (project) {
  MATCH (project)<-[part:PARTICIPATES_IN]-(party:Entity)
  WHERE part.role <> 'BENEFICIARY' AND part.knownFrom <= $day AND part.holdsFrom <= $day AND part.holdsUntil >= $day
  RETURN party, part.role AS role, null AS gift
  UNION ALL
  MATCH (project)<-[:TO]-(gift:Contribution)<-[:GIVES]-(party:Entity)
  WHERE gift.knownFrom <= $day AND gift.holdsFrom <= $day AND gift.holdsUntil >= $day
  RETURN party, null AS role, gift
}
WITH project, party, role, gift ORDER BY role, gift.byName
WITH project, party, collect(DISTINCT role) AS roles, collect(gift) AS gifts ORDER BY party.byName
WITH project, collect({
  party: {id: party.id, name: party.name_es},
  roles: roles,
  contributions: [gift IN gifts | COLLECT {
    MATCH (gift)-[:HAS_STAGE]->(stage:Stage)
    WHERE stage.knownFrom <= $day AND stage.holdsFrom <= $day
    RETURN {id: gift.id, stage: stage.stage, money: {amount: stage.amount, currency: stage.currency}}
    ORDER BY stage.holdsFrom DESC, stage.knownFrom DESC, stage.rank DESC LIMIT 1
  }[0]]
}) AS supporters
RETURN {project: {id: project.id, name: project.name_es, supporters: supporters}} AS data
