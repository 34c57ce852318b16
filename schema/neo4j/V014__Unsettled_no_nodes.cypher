// Entities have their own.
DROP CONSTRAINT unsettled_id IF EXISTS;
