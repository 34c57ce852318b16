MATCH (gift:Contribution)
WHERE gift.byName > $key AND gift.knownFrom <= $day AND gift.holdsFrom <= $day AND gift.holdsUntil >= $day
CALL (gift) {
  MATCH (gift)-[:HAS_STAGE]->(stage:Stage)
  WHERE stage.knownFrom <= $day AND stage.holdsFrom <= $day
  RETURN stage ORDER BY stage.holdsFrom DESC, stage.knownFrom DESC, stage.rank DESC LIMIT 1
}
WITH gift, stage ORDER BY gift.byName
WHERE stage.stage = 'DELIVERED'
WITH gift, stage LIMIT 51
WITH collect({id: gift.id, stage: stage.stage, money: {amount: stage.amount, currency: stage.currency}}) AS nodes
RETURN {contributions: {nodes: nodes[..50], pageInfo: {hasNextPage: size(nodes) > 50}}} AS data
