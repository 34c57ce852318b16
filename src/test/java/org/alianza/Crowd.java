package org.alianza;

import java.nio.file.Path;
import java.util.List;

/// A data package of many projects that are all alike: each has a supporter, a contribution, an
/// agreement, an event and an indicator of its own.
final class Crowd {

    static final int SIZE = 200;

    private final Tables tables = new Tables();

    private Crowd() {
    }

    /// Writes the package into a folder and returns the folder.
    static Path write(Path folder) {
        Crowd crowd = new Crowd();
        crowd.common();
        for (int i = 0; i < SIZE; i++) {
            crowd.one("%03d".formatted(i));
        }
        return crowd.tables.write(folder);
    }

    private void common() {
        row("units", "id,name_es,name_en", "bicycles,bicicletas,bicycles");
        row("cities", "id,name_es,country", "city,Ciudad,CO");
        row("topics", "id,name_es,vocabulary,code", "topic,Tema,LOCAL,");
        row("sources", "id,name_es,period_from,period_until,published", "report,Informe,2019-01,2019-06,2019-06");
    }

    private void one(String n) {
        row("organisations", "id,name_es,kind,country", "o-%1$s,Organización %1$s,FOUNDATION,CO".formatted(n));
        row("projects", "id,name_es", "p-%1$s,Proyecto %1$s".formatted(n));
        row("agreements", "id,name_es,kind", "a-%1$s,Acuerdo %1$s,ALLIANCE".formatted(n));
        row("events", "id,name_es,kind,start", "e-%1$s,Evento %1$s,MEETING,2019-05".formatted(n));
        row("indicators", "id,name_es,project,unit", "i-%1$s,Indicador %1$s,p-%1$s,bicycles".formatted(n));
        row("values", "id,indicator,kind,period_from,period_until,value", "v-%1$s,i-%1$s,PERIOD,2019-01,2019-01,7".formatted(n));
        row("contributions", "id,giver,project,agreement", "c-%1$s,o-%1$s,p-%1$s,a-%1$s".formatted(n));
        row("stages", "id,contribution,stage,since,kind,quantity,unit",
                "s-%1$s,c-%1$s,DELIVERED,2019-03,GOODS,5,bicycles".formatted(n));
        row("participations", "id,party,project,role", "pp-%1$s,o-%1$s,p-%1$s,DONATING".formatted(n));
        row("parties", "id,party,agreement,role", "ap-%1$s,o-%1$s,a-%1$s,SIGNATORY".formatted(n));
        row("parties", "id,party,agreement,role", "ac-%1$s,city,a-%1$s,SIGNATORY".formatted(n));
        row("attendances", "id,party,event,role", "at-%1$s,o-%1$s,e-%1$s,HOST".formatted(n));
        row("statuses", "id,subject,status,since", "ps-%1$s,p-%1$s,IMPLEMENTATION,2019".formatted(n));
        row("statuses", "id,subject,status,since", "as-%1$s,a-%1$s,SIGNED,2019".formatted(n));
        row("relations", "id,subject,kind,object", "r1-%1$s,a-%1$s,COVERS,p-%1$s".formatted(n));
        row("relations", "id,subject,kind,object", "r2-%1$s,e-%1$s,CONCERNS,p-%1$s".formatted(n));
        row("relations", "id,subject,kind,object", "r3-%1$s,p-%1$s,ABOUT,topic".formatted(n));
        row("relations", "id,subject,kind,object", "r4-%1$s,o-%1$s,SEATED_IN,city".formatted(n));
        for (String claim : List.of("o-", "p-", "a-", "e-", "c-", "s-", "pp-", "ap-", "at-", "v-")) {
            row("citations", "claim,source,section,statement_es", claim + n + ",report,1,Así consta");
        }
    }

    private void row(String table, String header, String row) {
        this.tables.with(table, header, row);
    }

}
