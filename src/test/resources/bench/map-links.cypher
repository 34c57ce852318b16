MATCH (:Entity {id: $id})-[own:PARTY_TO]->(agreement:Agreement)
WHERE own.knownFrom <= $day AND own.holdsFrom <= $day AND own.holdsUntil >= $day
  AND agreement.knownFrom <= $day AND agreement.holdsFrom <= $day AND agreement.holdsUntil >= $day
WITH DISTINCT agreement
CALL (agreement) {
  MATCH (agreement)<-[part:PARTY_TO]-(party:Entity)
  WHERE part.knownFrom <= $day AND part.holdsFrom <= $day AND part.holdsUntil >= $day
  WITH DISTINCT CASE WHEN party:City THEN party.id ELSE COLLECT {
    MATCH (party)-[edge:GOVERNS|SEATED_IN]->(seat:City)
    WHERE edge.knownFrom <= $day AND edge.holdsFrom <= $day AND edge.holdsUntil >= $day
    RETURN seat.id ORDER BY type(edge), seat.byName LIMIT 1
  }[0] END AS place
  RETURN collect(place) AS places
}
UNWIND places AS source
UNWIND places AS target
WITH source, target, agreement WHERE source < target
WITH source, target, count(*) AS count ORDER BY source + ':' + target
RETURN {map: {links: collect({source: source, target: target, count: count})}} AS data
