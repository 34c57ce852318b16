MATCH (city:City {id: $id})
WHERE city.knownFrom <= $day AND city.holdsFrom <= $day
MATCH (city)-[own:PARTY_TO]->(agreement:Agreement)
WHERE own.knownFrom <= $day AND own.holdsFrom <= $day AND own.holdsUntil >= $day
WITH DISTINCT city, agreement ORDER BY agreement.byName
CALL (agreement) {
  MATCH (agreement)<-[part:PARTY_TO]-(party:Entity)
  WHERE part.knownFrom <= $day AND part.holdsFrom <= $day AND part.holdsUntil >= $day
  WITH part, party, COLLECT {
    MATCH (party)-[edge:SEATED_IN]->(seat:City)
    WHERE edge.knownFrom <= $day AND edge.holdsFrom <= $day AND edge.holdsUntil >= $day
    RETURN {id: seat.id, name: seat.name_es} ORDER BY seat.byName LIMIT 1
  }[0] AS seat
  ORDER BY party.byName, part.role, part.id
  RETURN collect({role: part.role, party: CASE
    WHEN party:Organisation THEN {id: party.id, name: party.name_es, seat: seat}
    ELSE {id: party.id, name: party.name_es} END}) AS parties
}
WITH city, collect({id: agreement.id, name: agreement.name_es, parties: parties}) AS agreements
RETURN {city: {id: city.id, agreements: agreements}} AS data
