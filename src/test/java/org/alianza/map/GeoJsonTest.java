package org.alianza.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.alianza.fact.Coordinates;
import org.alianza.fact.Moment;
import org.alianza.fact.Translations;
import org.alianza.partner.City;
import org.alianza.place.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class GeoJsonTest {

    private static final Moment TODAY = new Moment(LocalDate.of(2019, 10, 31), LocalDate.of(2019, 10, 31));

    private static final MapPlace GUMI = place("gumi", "KR", 36, 130, 1);

    private static final MapPlace PITTSBURGH = place("pittsburgh", "US", 40, -80, 1);

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void anEmptyMapIsAnEmptyCollectionWithoutBox() throws Exception {
        JSONAssert.assertEquals("{\"type\": \"FeatureCollection\", \"features\": []}", collection(new WorldMap(List.of(), List.of(), List.of(), TODAY)),
                JSONCompareMode.STRICT);
    }

    /// From 130° to 180° east is a third of the 150° on the way: the latitude there is 36° and a third of 4°.
    @Test
    void aLineAcrossTheAntimeridianIsCutThere() throws Exception {
        MapLink link = new MapLink(MapLinkKind.AGREEMENT, "gumi", "pittsburgh", 1, List.of("hermandad"), new MapLink.Ends(GUMI, PITTSBURGH), TODAY);
        JSONAssert.assertEquals("""
                { "type": "FeatureCollection", "bbox": [130, 36, -80, 40], "features": [
                  { "type": "Feature", "id": "gumi", "geometry": {"type": "Point", "coordinates": [130, 36]},
                    "properties": {"kind": "CITY", "name": "gumi", "country": "KR", "approximate": false, "ties": 1} },
                  { "type": "Feature", "id": "pittsburgh", "geometry": {"type": "Point", "coordinates": [-80, 40]},
                    "properties": {"kind": "CITY", "name": "pittsburgh", "country": "US", "approximate": false, "ties": 1} },
                  { "type": "Feature", "id": "agreement:gumi:pittsburgh",
                    "geometry": {"type": "MultiLineString", "coordinates": [[[130, 36], [180, 37.333333]], [[-180, 37.333333], [-80, 40]]]},
                    "properties": {"kind": "AGREEMENT", "label": "gumi — pittsburgh: 1 acuerdo", "source": "gumi", "target": "pittsburgh",
                      "from": "gumi", "to": "pittsburgh", "mutual": true, "count": 1} } ] }
                """, collection(new WorldMap(List.of(GUMI, PITTSBURGH), List.of(link), List.of(), TODAY)), JSONCompareMode.STRICT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            7;   -73;   46;    8;    LINESTRING (-73 7, 8 46)
            40;  -80;   36;    130;  MULTILINESTRING ((-80 40, -180 37.333333), (180 37.333333, 130 36))
            0;   -90;   0;     90;   LINESTRING (-90 0, 90 0)
            0;   170;   10;    -170; MULTILINESTRING ((170 0, 180 5), (-180 5, -170 10))
            0;   170;   10;    180;  LINESTRING (170 0, 180 10)
            0;   170;   10;    -180; LINESTRING (170 0, 180 10)
            0;   180;   10;    -170; LINESTRING (-180 0, -170 10)
            0;   -180;  10;    180;  LINESTRING (180 0, 180 10)
            1;   180;   10;    170;  LINESTRING (180 1, 170 10)
            """)
    void aLineTakesTheShorterWay(double south, double west, double north, double east, String expected) throws Exception {
        Geometry line = read(this.json.writeValueAsString(GeoJson.line(new Coordinates(south, west), new Coordinates(north, east))));
        assertThat(line.toText()).isEqualTo(new WKTReader().read(expected).toText());
    }

    @Test
    void aCountryKnownByItsCodeAloneIsNamedInTheLanguageAskedFor() throws Exception {
        MapPlace korea = MapPlace.of(new Country("KR"), TODAY);
        assertThat(korea).isNotNull();
        JSONAssert.assertEquals("""
                { "features": [ {"id": "country:KR", "properties": {"kind": "COUNTRY", "name": "South Korea", "country": "KR",
                    "approximate": true, "ties": 0}} ] }
                """, this.json.writeValueAsString(GeoJson.of(new WorldMap(List.of(korea), List.of(), List.of(), TODAY), Locale.ENGLISH)),
                JSONCompareMode.LENIENT);
    }

    @Test
    void coordinatesHaveSixDecimalsAtMost() {
        assertThat(GeoJson.line(new Coordinates(1.23456789, -2.00000049), new Coordinates(-3.9999999, 4)).get("coordinates"))
            .isEqualTo(List.of(List.of(-2.0, 1.234568), List.of(4.0, -4.0)));
    }

    private String collection(WorldMap map) {
        return this.json.writeValueAsString(GeoJson.of(map, Locale.of("es")));
    }

    private static Geometry read(String json) throws ParseException {
        return new GeoJsonReader().read(json);
    }

    private static MapPlace place(String id, String country, double latitude, double longitude, int ties) {
        Country in = new Country(country);
        City city = new City(id, Translations.of(id, id), List.of(), in, null, null, new Coordinates(latitude, longitude), null, TODAY);
        return new MapPlace(id, city.name(), city, in, new Coordinates(latitude, longitude), false, ties, List.of(id), TODAY);
    }

}
