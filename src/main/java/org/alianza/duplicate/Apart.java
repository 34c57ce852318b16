package org.alianza.duplicate;

/// What tells two parties apart, in statements: whoever looks for likely duplicates goes by it.
public final class Apart {

    /// Cities of the same name that are further from each other are not the same.
    public static final int FAR = 50_000;

    /// The country of a party: its own, or that of the city it governs or has its seat in.
    public static final String COUNTRY = """
            coalesce(party.country, COLLECT {
                MATCH (party)-[edge:GOVERNS|SEATED_IN]->(city:City)
                WHERE edge.knownFrom <= $knownBy AND edge.holdsFrom <= $asOf AND edge.holdsUntil >= $asOf
                RETURN city.country ORDER BY city.byName LIMIT 1
              }[0])""";

    /// Whether nobody has said that `one` and `other` are different, or that one is a part of the other.
    public static final String NOT_TOLD = """
            NOT EXISTS {
                MATCH (one)-[part:PART_OF|DIFFERENT_FROM]-(other)
                WHERE part.knownFrom <= $knownBy AND part.holdsFrom <= $asOf AND part.holdsUntil >= $asOf
              }""";

    private Apart() {
    }

}
