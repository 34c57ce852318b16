MATCH (project:Project {id: $id})
WHERE project.knownFrom <= $day AND project.holdsFrom <= $day
CALL (project) {
  MATCH (project)<-[part:PARTICIPATES_IN]-(party:Entity)
  WHERE part.role <> 'BENEFICIARY' AND part.knownFrom <= $day AND part.holdsFrom <= $day AND part.holdsUntil >= $day
  RETURN party, null AS stage
  UNION ALL
  MATCH (project)<-[:TO]-(gift:Contribution)<-[:GIVES]-(party:Entity)
  WHERE gift.knownFrom <= $day AND gift.holdsFrom <= $day AND gift.holdsUntil >= $day
  RETURN party, COLLECT {
    MATCH (gift)-[:HAS_STAGE]->(stage:Stage)
    WHERE stage.knownFrom <= $day AND stage.holdsFrom <= $day
    RETURN stage ORDER BY stage.holdsFrom DESC, stage.knownFrom DESC, stage.rank DESC LIMIT 1
  }[0] AS stage
}
WITH project, party, stage.currency AS currency, sum(toFloat(stage.amount)) AS amount
ORDER BY currency
WITH project, party, collect(CASE WHEN currency IS NULL THEN null ELSE {amount: amount, currency: currency} END) AS money
ORDER BY party.byName
WITH project, collect({party: {id: party.id, name: party.name_es}, totals: {money: money}}) AS supporters
RETURN {project: {id: project.id, supporters: supporters}} AS data
