package org.alianza.file.iati;

import java.util.Map;

import org.alianza.table.Row;

/// What is said of each kind of row, in our own words: which element of the file says so.
///
/// @param spanish in Spanish
/// @param english in English
record Statement(String spanish, String english) {

    private static final Map<String, Statement> BY_TABLE = Map.ofEntries(
            Map.entry("cities", new Statement("El archivo sitúa actividades en este lugar poblado (location).",
                    "The file locates activities in this populated place (location).")),
            Map.entry("organisations",
                    new Statement("El archivo nombra a esta organización (reporting-org, participating-org o provider-org).",
                    "The file names this organisation (reporting-org, participating-org or provider-org).")),
            Map.entry("topics", new Statement("El archivo clasifica actividades con este código (sector o tag).",
                    "The file classifies activities by this code (sector or tag).")),
            Map.entry("projects", new Statement("El archivo registra esta actividad (iati-activity).",
                    "The file records this activity (iati-activity).")),
            Map.entry("agreements",
                    new Statement("La actividad enlaza un memorando acordado por las partes (document-link, categoría A09).",
                    "The activity links to a memorandum agreed by the parties (document-link, category A09).")),
            Map.entry("indicators", new Statement("La actividad mide este resultado (result/indicator).",
                    "The activity measures this result (result/indicator).")),
            Map.entry("contributions",
                    new Statement("La actividad registra transacciones que provienen de esta organización (transaction).",
                    "The activity records transactions that come from this organisation (transaction).")),
            Map.entry("stages", new Statement("Suma de las transacciones de este tipo que provienen de la organización (transaction).",
                    "The transactions of this type that come from the organisation, added up (transaction).")),
            Map.entry("participations", new Statement("La actividad nombra a la organización con este papel (participating-org).",
                    "The activity names the organisation in this role (participating-org).")),
            Map.entry("parties",
                    new Statement("La organización participa en la actividad que enlaza el memorando; la categoría A09 es para los acordados por todas las partes.",
                    "The organisation takes part in the activity that links to the memorandum; category A09 is for those agreed by all parties.")),
            Map.entry("statuses", new Statement("La actividad está en este estado en el archivo (activity-status).",
                    "The activity has this status in the file (activity-status).")),
            Map.entry("dates", new Statement("La actividad tiene esta fecha (activity-date).",
                    "The activity has this date (activity-date).")),
            Map.entry("values", new Statement("El indicador tiene este valor en el periodo (period/actual).",
                    "The indicator has this value for the period (period/actual).")));

    private static final Map<String, Statement> BY_KIND = Map.of(
            "ABOUT", new Statement("La actividad está clasificada en este sector o meta (sector o tag).", "The activity is classified under this sector or target (sector or tag)."),
            "LOCATED_IN", new Statement("La actividad tiene lugar aquí (location).", "The activity takes place here (location)."),
            "PART_OF", new Statement("Una de las dos actividades nombra a la otra como la que la contiene o como parte suya (related-activity).",
                    "One of the two activities names the other as the one it is part of or as part of it (related-activity)."),
            "COVERS", new Statement("La actividad enlaza el memorando (document-link, categoría A09).", "The activity links to the memorandum (document-link, category A09)."));

    /// What is said of a row.
    static Statement of(Row row) {
        Statement statement = row.table().equals("relations") ? BY_KIND.get(row.required("kind")) : BY_TABLE.get(row.table());
        if (statement == null) {
            throw new IllegalArgumentException("nothing is said of " + row);
        }
        return statement;
    }

    /// The row that cites a source for a row.
    static Row citation(Row row, String source) {
        Statement statement = of(row);
        return new Line().put("claim", row.id())
            .put("source", source)
            .put("section", row.place().part())
            .put("statement_es", statement.spanish())
            .put("statement_en", statement.english())
            .row("citations", row.place());
    }

}
