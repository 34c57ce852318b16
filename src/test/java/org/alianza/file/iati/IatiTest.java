package org.alianza.file.iati;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.file.FileKind;
import org.alianza.file.RowFile;
import org.alianza.table.Finding;
import org.alianza.table.Row;
import org.alianza.table.Validation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Activities as the standard writes them become rows, and what cannot is counted.
class IatiTest {

    private static final Path ACTIVITIES = Path.of("src/test/resources/org/alianza/file/iati/activities.xml");

    @TempDir
    private Path folder = Path.of("");

    private final List<Row> rows = new ArrayList<>();

    private final List<Finding> findings = new ArrayList<>();

    private String source = "";

    @BeforeEach
    void theExample() {
        read(ACTIVITIES);
        this.source = this.rows.stream().filter(row -> row.table().equals("sources")).findFirst().map(Row::id).orElse("");
    }

    @Test
    void theRowsAreSoundAndTheSameEveryTime() {
        assertThat(Validation.of(this.rows)).isEmpty();
        assertThat(this.source).matches("iati-cooperacion-ejemplar-2020-03-01-[0-9a-f]{8}");
        List<Row> once = List.copyOf(this.rows);
        read(ACTIVITIES);
        assertThat(this.rows).isEqualTo(once);
    }

    @Test
    void organisationsAreOneForEachIdentifierOrName() {
        assertThat(table("organisations")).containsExactly(
                "{id=cooperacion-ejemplar, kind=GOVERNMENT, name_en=Exemplary Cooperation, name_es=Cooperación Ejemplar}",
                "{id=alcaldia-de-ejemplo, kind=LOCAL_GOVERNMENT, name_es=Alcaldía de Ejemplo}",
                "{id=fundacion-rueda-libre, kind=NATIONAL_NGO, name_es=Fundación Rueda Libre}");
        assertThat(table("identifiers")).containsExactly("{code=5-52, organisation=cooperacion-ejemplar, scheme=XM-DAC}",
                "{code=890201222-0, organisation=alcaldia-de-ejemplo, scheme=CO-NIT}");
        assertThat(table("participations")).containsExactly(
                "{id=xm-dac-5-52-ciclo-cooperacion-ejemplar-funding, party=cooperacion-ejemplar, project=xm-dac-5-52-ciclo, role=FUNDING}",
                "{id=xm-dac-5-52-ciclo-alcaldia-de-ejemplo-accountable, party=alcaldia-de-ejemplo, project=xm-dac-5-52-ciclo, role=ACCOUNTABLE}",
                "{id=xm-dac-5-52-ciclo-fundacion-rueda-libre-implementing, party=fundacion-rueda-libre, project=xm-dac-5-52-ciclo, role=IMPLEMENTING}");
    }

    @Test
    void anActivityIsAProjectWithItsStatusDatesPlacesAndTopics() {
        assertThat(table("projects")).containsExactly(
                "{countries=CO, iati=XM-DAC-5-52-CICLO, id=xm-dac-5-52-ciclo, name_en=Cycle paths for all, name_es=Ciclorrutas para todos, "
                        + "summary_en=More people ride to work.}",
                "{countries=BR|CO, iati=XM-DAC-5-52-TODO, id=xm-dac-5-52-todo, name_es=Movilidad sostenible}");
        assertThat(table("statuses")).containsExactly("{id=xm-dac-5-52-ciclo-implementation, status=IMPLEMENTATION, subject=xm-dac-5-52-ciclo}");
        assertThat(table("dates")).containsExactly("{date=2018-11-01, id=xm-dac-5-52-ciclo-planned-start, kind=PLANNED_START, subject=xm-dac-5-52-ciclo}",
                "{date=2019-01-15, id=xm-dac-5-52-ciclo-actual-start, kind=ACTUAL_START, subject=xm-dac-5-52-ciclo}");
        assertThat(table("cities")).containsExactly("{country=CO, geonames=3688465, id=bucaramanga, latitude=7.12539, longitude=-73.1198, name_es=Bucaramanga}");
        assertThat(table("topics")).containsExactly("{code=21012, id=dac-21012, name_en=Public transport services, name_es=Transporte público, vocabulary=DAC_SECTOR}",
                "{code=210, id=dac-210, name_en=Transport and storage, name_es=Transporte y almacenamiento, vocabulary=DAC_SECTOR}",
                "{code=11.2, id=sdg-11-2, name_en=SDG target 11.2, name_es=Meta 11.2 de los ODS, vocabulary=SDG_TARGET}");
        assertThat(relations()).containsExactly("xm-dac-5-52-ciclo ABOUT dac-21012", "xm-dac-5-52-ciclo ABOUT dac-210", "xm-dac-5-52-ciclo ABOUT sdg-11-2",
                "xm-dac-5-52-ciclo LOCATED_IN bucaramanga", "xm-dac-5-52-ciclo PART_OF xm-dac-5-52-todo", "xm-dac-5-52-ciclo-memorandum COVERS xm-dac-5-52-ciclo");
    }

    @Test
    void whatIsGivenIsAddedUpForEachGiverAndStageAndNeverTwice() {
        assertThat(table("contributions")).containsExactly("{giver=cooperacion-ejemplar, id=xm-dac-5-52-ciclo-cooperacion-ejemplar, project=xm-dac-5-52-ciclo}",
                "{giver=alcaldia-de-ejemplo, id=xm-dac-5-52-ciclo-alcaldia-de-ejemplo, project=xm-dac-5-52-ciclo}",
                "{giver=cooperacion-ejemplar, id=xm-dac-5-52-todo-cooperacion-ejemplar, project=xm-dac-5-52-todo}");
        assertThat(table("stages")).containsExactly(
                "{amount=1000.50, contribution=xm-dac-5-52-ciclo-cooperacion-ejemplar, currency=EUR, id=xm-dac-5-52-ciclo-cooperacion-ejemplar-committed, "
                        + "kind=MONEY, since=2019-01-20, stage=COMMITTED}",
                "{amount=600.00, contribution=xm-dac-5-52-ciclo-cooperacion-ejemplar, currency=EUR, "
                        + "description_en=2 transactions in EUR: 600.25 (2019-03-01), -0.25 (2019-06-01), "
                        + "description_es=2 transacciones en EUR: 600.25 (2019-03-01), -0.25 (2019-06-01), "
                        + "id=xm-dac-5-52-ciclo-cooperacion-ejemplar-delivered, kind=MONEY, since=2019-06-01, stage=DELIVERED}",
                "{amount=250000000, contribution=xm-dac-5-52-ciclo-alcaldia-de-ejemplo, currency=COP, id=xm-dac-5-52-ciclo-alcaldia-de-ejemplo-committed, "
                        + "kind=MONEY, since=2019-02-01, stage=COMMITTED}",
                "{amount=40, contribution=xm-dac-5-52-todo-cooperacion-ejemplar, currency=EUR, id=xm-dac-5-52-todo-cooperacion-ejemplar-delivered, "
                        + "kind=MONEY, since=2019-05-01, stage=DELIVERED}");
    }

    @Test
    void aMemorandumIsAnAgreementAndAResultAnIndicator() {
        assertThat(table("agreements")).containsExactly("{id=xm-dac-5-52-ciclo-memorandum, kind=MEMORANDUM_OF_UNDERSTANDING, name_es=Memorando de las ciclorrutas}");
        assertThat(this.rows.stream().filter(row -> row.table().equals("parties")).map(row -> row.required("party") + " " + row.required("role")))
            .containsExactly("cooperacion-ejemplar SIGNATORY", "alcaldia-de-ejemplo SIGNATORY", "fundacion-rueda-libre SIGNATORY");
        assertThat(table("sources")).contains("{id=xm-dac-5-52-ciclo-memorandum-document, language=es, name_es=Memorando de las ciclorrutas, "
                + "published=2019-01-10, url=https://example.org/memorando.pdf}");
        assertThat(table("units")).containsExactly("{id=unidades, name_en=units, name_es=unidades}");
        assertThat(table("indicators"))
            .containsExactly("{id=xm-dac-5-52-ciclo-indicator, name_es=Kilómetros construidos, project=xm-dac-5-52-ciclo, unit=unidades}");
        assertThat(table("values")).containsExactly("{id=xm-dac-5-52-ciclo-indicator-2019-12-31, indicator=xm-dac-5-52-ciclo-indicator, kind=PERIOD, "
                + "period_from=2019-01-01, period_until=2019-12-31, value=7.5}");
    }

    @Test
    void everyRowCitesTheFile() {
        assertThat(table("sources")).contains("{id=%s, name_en=IATI activities of Cooperación Ejemplar, name_es=Actividades IATI de Cooperación Ejemplar, "
            .formatted(this.source) + "period_until=2020-03-01, published=2020-03-01, publisher=cooperacion-ejemplar}");
        List<String> cited = this.rows.stream()
            .filter(row -> row.table().equals("citations") && row.required("source").equals(this.source))
            .map(row -> row.required("claim"))
            .toList();
        assertThat(cited).doesNotHaveDuplicates()
            .containsExactlyInAnyOrderElementsOf(this.rows.stream()
                .filter(row -> row.get("id") != null && !List.of("units", "sources").contains(row.table()))
                .map(Row::id)
                .toList());
        assertThat(table("citations")).contains("{claim=xm-dac-5-52-ciclo-alcaldia-de-ejemplo-accountable, section=iati-activity[XM-DAC-5-52-CICLO]/participating-org[2], "
                + "source=%s, statement_en=The activity names the organisation in this role (participating-org)., ".formatted(this.source)
                + "statement_es=La actividad nombra a la organización con este papel (participating-org).}");
    }

    @Test
    void noTwoRowsOfATableStandAtTheSamePlace() {
        assertThat(this.rows.stream().map(row -> row.table() + row.place()).toList()).doesNotHaveDuplicates();
    }

    @Test
    void whatHasNoPlaceInTheFormatIsCountedWithTheReason() {
        assertThat(told()).containsExactlyInAnyOrder(
                "ERROR UNIQUE projects, line 108, column iati: 'XM-DAC-5-52-CICLO' — expected each activity once; it is also in line 3, and this one is not read",
                "WARNING CODE activities.xml/iati-activity/activity-status@code, line 97: '9 (1)' — expected a code of IATI's ActivityStatus: left out",
                "WARNING CODE activities.xml/iati-activity/sector, line 38: '21005 (1)' — expected a code of the DAC list; its category 210, Transport and storage, is taken",
                left("@humanitarian", 3, 1, "nothing: the format has no place for it"), left("/other-identifier", 20, 1, "nothing: the format has no place for it"),
                left("/contact-info", 24, 1, "nothing: contacts are personal data, which is not taken from files"),
                left("/sector@percentage", 37, 2, "the sectors alone: shares have no place in the format"),
                left("/budget", 41, 1, "transactions: amounts that are only planned for a period have no place in the format"),
                left("/transaction/receiver-org", 56, 1, "givers and the project: who received a transaction has no place in the format"),
                left("/result/indicator/period/target", 87, 1, "values that were measured: targets have no place in the format"),
                left("/participating-org", 19, 1, "an organisation with a name or identifier"),
                left("/location", 33, 1, "populated places (location-class 2): the format has cities, but no administrative regions"),
                left("/sector", 39, 1, "a DAC sector or SDG target of the lists: code bike of vocabulary 99 is none"),
                left("/recipient-country@percentage", 98, 2, "the countries alone: shares have no place in the format"),
                left("/transaction/value@value-date", 55, 1, "the day of the transaction alone: the day its value was set has no place in the format"),
                left("/transaction", 64, 1, "what is given (transaction types 1 to 4 and 11 to 13): the format has no place for type 6"),
                left("/document-link", 75, 1, "memoranda (category A09): other documents have no place in the format"),
                left("/related-activity", 106, 1, "an activity of the same file"));
    }

    @Test
    void severalGiversAreNotGuessedApart() throws IOException {
        read(activity("""
                <participating-org role="1"><narrative>A</narrative></participating-org><participating-org role="1"><narrative>B</narrative></participating-org>
                <transaction><transaction-type code="3"/><transaction-date iso-date="2019-01-01"/><value currency="USD">5</value></transaction>
                <transaction><transaction-type code="3"/><transaction-date iso-date="2019-01-01"/><value currency="USD">6</value>
                  <provider-org><narrative>b</narrative></provider-org></transaction>
                """));
        assertThat(table("contributions")).containsExactly("{giver=b, id=x-1-b, project=x-1}");
        assertThat(told()).singleElement().asString().endsWith(
                "'1 left out' — expected one funding organisation, or a provider-org in the transaction: how much each of several gave is not said");
    }

    @Test
    void whatIsPassedOnIsNotCountedAgain() throws IOException {
        read(activity("""
                <participating-org role="1"><narrative>A</narrative></participating-org>
                <transaction><transaction-type code="1"/><transaction-date iso-date="2019-01-01"/><value currency="USD">100</value></transaction>
                <transaction><transaction-type code="4"/><transaction-date iso-date="2019-02-01"/><value currency="USD">90</value></transaction>
                <transaction><transaction-type code="2"/><transaction-date iso-date="2019-03-01"/><value currency="USD">110</value></transaction>
                """));
        assertThat(this.rows.stream().filter(row -> row.table().equals("stages")).map(row -> row.required("stage") + " " + row.required("amount") + " " + row.get("since")))
            .containsExactly("COMMITTED 110 null", "DELIVERED 100 2019-01-01");
        assertThat(Validation.of(this.rows)).isEmpty();
        assertThat(told()).hasSize(2)
            .anyMatch(told -> told.endsWith("'1 left out' — expected what came from a giver, once: this is what was passed on of the same giver's incoming funds"))
            .anyMatch(told -> told.startsWith("WARNING ORDER") && told.contains("'committed (1)'"));
    }

    @ParameterizedTest
    @CsvSource({ "NaN", "Infinity", "1e999", "'1.256.755,50'" })
    void anAmountThatIsNoneIsTold(String amount) throws IOException {
        read(activity("""
                <transaction><transaction-type code="3"/><transaction-date iso-date="2019-01-01"/><value currency="USD">%s</value></transaction>
                """.formatted(amount)));
        assertThat(table("stages")).isEmpty();
        assertThat(told()).singleElement().asString().startsWith("WARNING NUMBER").endsWith("'%s (1)' — expected an amount such as 1256755.50: left out"
            .formatted(amount));
    }

    @Test
    void quotationMarksThatWereWrittenAsControlCharactersAreMended() throws IOException {
        read(activity("<description><narrative>\u0093Hola\u0094 \u0096 adiós</narrative></description>"));
        assertThat(table("projects")).containsExactly("{iati=X-1, id=x-1, name_es=T, summary_es=“Hola” – adiós}");
        assertThat(told()).singleElement().asString().startsWith("WARNING NAME").contains("/description/narrative").contains("'control characters (1)'");
    }

    @Test
    void aTextThatIsTooLongIsLeftOutAndSaidSo() throws IOException {
        read(activity("<description><narrative>" + "palabra ".repeat(10_000) + "</narrative></description>"));
        assertThat(table("projects")).containsExactly("{iati=X-1, id=x-1, name_es=T}");
        assertThat(told()).singleElement().asString().endsWith("'1 left out' — expected a shorter text: no cell is longer than 32767 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE iati-activities [<!ENTITY x SYSTEM "file:///etc/passwd">]><iati-activities version="2.03">&x;</iati-activities> | a document type or entity
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><iati-activities version="2.03">&b;</iati-activities> | a document type or entity
            <!DOCTYPE iati-activities SYSTEM "http://127.0.0.1:1/x.dtd"><iati-activities version="2.03"/> | a document type or entity
            <iati-activities version="1.05"/> | iati-activities 1.05
            <iati-organisations version="2.03"/> | iati-organisations 2.03
            <rss/> | rss
            """)
    void whatIsNoneOrDeclaresADocumentTypeIsRefused(String xml, String value) throws IOException {
        read(Files.writeString(this.folder.resolve("x.xml"), xml));
        assertThat(this.rows).isEmpty();
        assertThat(told()).singleElement().asString().startsWith("CRITICAL").contains("'%s' — expected".formatted(value));
    }

    @Test
    void aCutFileAndOneWithoutEndAreRefused() throws IOException {
        String text = Files.readString(ACTIVITIES);
        read(Files.writeString(this.folder.resolve("x.xml"), text.substring(0, text.length() / 2)));
        assertThat(this.rows).isEmpty();
        assertThat(told()).singleElement().asString().startsWith("CRITICAL READABLE").endsWith("expected an XML document that is whole and has no piece too long");
        read(Files.writeString(this.folder.resolve("x.xml"), "<iati-activities version=\"2.03\"><iati-activity a=\"" + "x".repeat(3 << 20) + "\"/></iati-activities>"));
        assertThat(told()).singleElement().asString().startsWith("CRITICAL READABLE");
        read(Files.writeString(this.folder.resolve("x.xml"), "<iati-activities version=\"2.03\">" + "<a>".repeat(100_000)));
        assertThat(told()).singleElement().asString().startsWith("CRITICAL READABLE");
        read(Files.writeString(this.folder.resolve("x.xml"), "<iati-activities version=\"2.03\"><iati-activity>" + "<budget/>".repeat(300_000)));
        assertThat(told()).singleElement().asString().contains("'more than 200000 elements in line 1'");
    }

    @Test
    void aFileInUtf16IsReadToo() throws IOException {
        String text = Files.readString(activity("")).replace("UTF-8", "UTF-16");
        Files.write(this.folder.resolve("x.xml"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        read(this.folder.resolve("x.xml"));
        assertThat(table("projects")).containsExactly("{iati=X-1, id=x-1, name_es=T}");
    }

    private Path activity(String elements) throws IOException {
        return Files.writeString(this.folder.resolve("x.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <iati-activities version="2.03" generated-datetime="2020-03-01"><iati-activity xml:lang="es">
                <iati-identifier>X-1</iati-identifier><reporting-org ref="XM-DAC-1" type="10"><narrative>R</narrative></reporting-org>
                <title><narrative>T</narrative></title>%s</iati-activity></iati-activities>
                """.formatted(elements));
    }

    private void read(Path file) {
        this.rows.clear();
        this.findings.clear();
        try (RowFile open = RowFile.open(file)) {
            assertThat(open.kind()).isEqualTo(FileKind.IATI);
            open.read(this.rows::add, this.findings::add);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> table(String table) {
        return this.rows.stream().filter(row -> row.table().equals(table)).map(row -> new TreeMap<>(row.cells()).toString()).toList();
    }

    private List<String> relations() {
        return this.rows.stream()
            .filter(row -> row.table().equals("relations"))
            .map(row -> Stream.of("subject", "kind", "object").map(row::required).collect(Collectors.joining(" ")))
            .toList();
    }

    private List<String> told() {
        return this.findings.stream().map(finding -> "%s %s %s".formatted(finding.severity(), finding.rule(), finding)).toList();
    }

    private static String left(String path, int line, int times, String expected) {
        return "WARNING REPRESENTABLE activities.xml/iati-activity%s, line %d: '%d left out' — expected %s".formatted(path, line, times, expected);
    }

}
