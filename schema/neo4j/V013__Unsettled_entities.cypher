// A label tells what is left to settle without looking anything up.
MATCH (mark:Unsettled)
WHERE NOT mark:Entity
OPTIONAL MATCH (n:Entity {id: mark.id})
FOREACH (entity IN CASE WHEN n IS NULL THEN [] ELSE [n] END | SET entity:Unsettled)
DELETE mark;
