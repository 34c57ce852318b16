// What an import has written to, until its days are settled.
CREATE CONSTRAINT unsettled_id IF NOT EXISTS FOR (n:Unsettled) REQUIRE n.id IS UNIQUE;
