package org.alianza;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

/// Documents that people take along: who may have which, and that they hold together on paper.
@HttpTest
class DocumentsTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final String THEN = "&asOf=2019-10-31&knownBy=2019-10-31";

    private static final String LONG = "Villa de Nuestra Señora de la Candelaria de la Inmaculada Concepción y de los Santos Mártires de Donaudampfschifffahrtsgesellschaft";

    private static final Pattern CITED = Pattern.compile("\\\\\\[\\d+\\\\]");

    private static int count;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

    @BeforeEach
    void aViewerAStaffMemberAndAnEditor() {
        for (Role role : List.of(Role.VIEWER, Role.STAFF, Role.EDITOR)) {
            String name = "document." + count++;
            this.accounts.create(name, role, PASSWORD);
            Visitor visitor = new Visitor(this.port);
            visitor.signIn(name, PASSWORD);
            this.visitors.put(role, visitor);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pdf  | es | application/pdf
            pdf  | en | application/pdf
            docx | es | application/vnd.openxmlformats-officedocument.wordprocessingml.document
            docx | en | application/vnd.openxmlformats-officedocument.wordprocessingml.document
            md   | es | text/markdown;charset=UTF-8
            md   | en | text/markdown;charset=UTF-8
            html | es | text/html;charset=UTF-8
            html | en | text/html;charset=UTF-8
            """)
    void aBriefingIsToBeHadInFourFormatsAndTwoLanguages(String format, String language, String type) throws IOException {
        HttpResponse<byte[]> file = file(Role.VIEWER, "/cities/pittsburgh/briefing.%s?language=%s".formatted(format, language));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains(type);
        assertThat(file.headers().firstValue("Content-Language")).contains(language);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("filename=\"briefing-pittsburgh-");
        assertThat(text(format, file.body())).contains("Pittsburgh", language.equals("es") ? "ciudades hermanas" : "sister cities")
            .contains(language.equals("es") ? "304.391" : "304,391");
    }

    @Test
    void aBriefingIsTheSameByteForByte() throws IOException {
        String golden = new ClassPathResource("documents/pittsburgh.md").getContentAsString(StandardCharsets.UTF_8);
        assertThat(markdown(Role.VIEWER, "/cities/pittsburgh/briefing.md?language=en" + THEN)).isEqualTo(golden);
    }

    @ParameterizedTest
    @ValueSource(strings = { "pittsburgh", "gumi", "bucaramanga", "bogota" })
    void everyNumberOfABriefingIsCited(String city) {
        String briefing = markdown(Role.VIEWER, "/cities/%s/briefing.md?language=en%s".formatted(city, THEN));
        List<String> told = briefing.substring(briefing.indexOf("\n## "), Math.max(briefing.indexOf("\n## Sources"), briefing.indexOf("\n## What we do not know")))
            .lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(told).filteredOn(line -> CITED.matcher(line).replaceAll("").matches(".*\\d.*"))
            .allMatch(line -> CITED.matcher(line).find() || line.contains("(no source)"));
        List<Integer> cited = CITED.matcher(briefing).results().map(match -> Integer.valueOf(match.group().replaceAll("\\D", ""))).toList();
        long listed = briefing.lines().filter(line -> line.matches("- \\\\\\[\\d+\\\\] .*")).count();
        assertThat(cited).allMatch(number -> number <= listed);
    }

    @Test
    void peopleToMeetAreForStaffAlone() throws IOException {
        Visitor editor = Objects.requireNonNull(this.visitors.get(Role.EDITOR));
        Visitor.data(editor.ask("""
                mutation { createContact(input: {party: "alcaldia-gumi", name: "Kim Min-jun", position: "Jefe de protocolo",
                  email: "kim@gumi.example.org", purpose: "Preparar la visita", origin: "Nos dio su tarjeta", expires: "%s"}) { id } }"""
            .formatted(LocalDate.now(ZoneOffset.UTC).plusMonths(6))));
        for (String format : List.of("pdf", "docx", "md", "html")) {
            for (String language : List.of("es", "en")) {
                String path = "/cities/gumi/briefing.%s?language=%s".formatted(format, language);
                assertThat(text(format, file(Role.STAFF, path).body())).as(path).contains("Kim Min-jun", "kim@gumi.example.org");
                assertThat(text(format, file(Role.VIEWER, path).body())).as(path).contains("구미시").doesNotContain("Kim", "kim@", "Preparar");
            }
        }
        assertThat(open(Role.STAFF, "/cities/gumi/briefing?lang=es").body()).contains("Kim Min-jun");
        assertThat(open(Role.VIEWER, "/cities/gumi/briefing?lang=es").body()).doesNotContain("Kim", "kim@");
    }

    @Test
    void aCityOfWhichNothingIsKnownHasAnHonestPage() throws IOException {
        String id = city("Nada 🚲🤝", "");
        byte[] pdf = file(Role.VIEWER, "/cities/%s/briefing.pdf?language=es".formatted(id)).body();
        assertThat(Conformance.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(text("pdf", pdf)).contains("Nada 🚲🤝", "Lo que aún no sabemos", "(sin fuente)", "No consta ninguno", "Su población");
    }

    @Test
    void longNamesWrapAndForeignLettersAreThere() throws IOException {
        String id = city(LONG, ", {language: \"ko\", text: \"아주 긴 이름을 가진 도시 🌏\"}, {language: \"ja\", text: \"長い名前の町\"}");
        byte[] pdf = file(Role.VIEWER, "/cities/%s/briefing.pdf?language=es".formatted(id)).body();
        assertThat(Conformance.faults(pdf)).isEmpty();
        assertThat(text("pdf", pdf).replaceAll("\\s+", " ")).contains("아주 긴 이름을 가진 도시 🌏", "長い名前の町", "Inmaculada Concepción");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/cities/pittsburgh/briefing.pdf?language=es", "/cities/pittsburgh/briefing.pdf?language=en",
            "/cities/gumi/briefing.pdf?language=es", "/cities/gumi/briefing.pdf?language=en", "/cities/bucaramanga/briefing.pdf?language=en",
            "/report.pdf?from=2019-01-01&to=2019-06-30&knownBy=2019-06-30&language=es",
            "/report.pdf?from=2019-01-01&to=2019-09-30&knownBy=2019-09-30&language=en" })
    void aPdfCanBeReadByAllAndKeptForLong(String path) {
        assertThat(Conformance.faults(file(Role.STAFF, path).body())).isEmpty();
    }

    @Test
    void whatIsWrongWithAPdfIsFound() throws IOException {
        byte[] pdf = file(Role.VIEWER, "/cities/pittsburgh/briefing.pdf?language=es").body();
        try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("Lang"));
            document.getDocumentCatalog().setMetadata(null);
            document.save(out);
            assertThat(Conformance.faults(out.toByteArray())).anyMatch(fault -> fault.startsWith("ua1"))
                .anyMatch(fault -> fault.startsWith("3u"));
        }
    }

    @Test
    void aWordProcessorFindsHeadingsTablesAndPageNumbers() throws IOException {
        byte[] file = file(Role.VIEWER, "/cities/pittsburgh/briefing.docx?language=en" + THEN).body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs().stream().filter(one -> "Heading1".equals(one.getStyle())).map(XWPFParagraph::getText))
                .containsExactly("Who they are", "What we agreed", "What we do together", "Events", "Topics in common", "What we do not know yet", "Sources");
            assertThat(document.getTables()).filteredOn(table -> table.getRow(0).isRepeatHeader())
                .anySatisfy(table -> assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("Agreed on in"));
            assertThat(document.getStyles().getStyle("Heading1").getCTStyle().getPPr().getOutlineLvl().getVal()).isEqualTo(0);
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Briefing: Pittsburgh");
            assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
            assertThat(document.getAllPictures()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /cities/nothing-such/briefing?lang=en              | 404 | nothing-such
            /cities/nothing-such/briefing.pdf?lang=es          | 404 | nothing-such
            /cities/metrobici/briefing?lang=en                 | 404 | metrobici
            /cities/gumi/briefing?asOf=yesterday&lang=en       | 400 | yesterday
            /cities/gumi/briefing.docx?knownBy=2019-13-01      | 400 | 2019-13-01
            /cities/gumi/briefing.md?language=fr               | 400 | es or en is expected
            /report?from=2019-07-01&to=2019-06-30&lang=en      | 400 | a day on or after 2019-07-01 is expected
            /report.md?from=June                               | 400 | a day such as 2019-06-30 is expected
            """)
    void whatIsAskedWrongIsTold(String path, int status, String told) {
        assertThat(open(Role.STAFF, path)).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(status);
            assertThat(page.body()).contains(told).doesNotContain("Exception");
        });
    }

    @Test
    void theReportIsForStaff() {
        assertThat(open(Role.VIEWER, "/report").statusCode()).isEqualTo(403);
        assertThat(open(Role.VIEWER, "/report.pdf").statusCode()).isEqualTo(403);
        assertThat(open(Role.STAFF, "/report?from=2019-01-01&to=2019-06-30&lang=en").body()).contains("Management report", "report.pdf?from=2019-01-01");
        assertThat(open(Role.STAFF, "/changes?from=2019-01-01&to=2019-06-30&lang=en").body()).contains("/report?from=2019-01-01");
        assertThat(open(Role.VIEWER, "/changes?from=2019-01-01&to=2019-06-30&lang=en").body()).doesNotContain("/report?from");
    }

    @Test
    void aCitysPageLeadsToItsBriefing() {
        assertThat(open(Role.VIEWER, "/cities/gumi?lang=en&asOf=2019-10-31").body())
            .contains("/cities/gumi/briefing.docx?asOf=2019-10-31&amp;language=es", "/cities/gumi/briefing?asOf=2019-10-31&amp;language=en");
    }

    @Test
    void bothLanguagesOfDocumentsHaveTheSameWords() throws IOException {
        Properties spanish = PropertiesLoaderUtils.loadProperties(new ClassPathResource("org/alianza/briefing/messages_es.properties"));
        Properties english = PropertiesLoaderUtils.loadProperties(new ClassPathResource("org/alianza/briefing/messages_en.properties"));
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
    }

    private String city(String name, String names) {
        Visitor editor = Objects.requireNonNull(this.visitors.get(Role.EDITOR));
        return Visitor.data(editor.ask("mutation { createCity(input: {names: [{language: \"es\", text: \"%s\"}%s]}) { id } }".formatted(name, names)))
            .at("/createCity/id").asString();
    }

    private HttpResponse<String> open(Role role, String path) {
        return Objects.requireNonNull(this.visitors.get(role)).open(path);
    }

    private HttpResponse<byte[]> file(Role role, String path) {
        return Objects.requireNonNull(this.visitors.get(role)).fetch(path);
    }

    private String markdown(Role role, String path) {
        return new String(file(role, path).body(), StandardCharsets.UTF_8);
    }

    private static String text(String format, byte[] file) throws IOException {
        return switch (format) {
            case "pdf" -> {
                try (PDDocument document = Loader.loadPDF(file)) {
                    yield new PDFTextStripper().getText(document);
                }
            }
            case "docx" -> {
                try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
                    yield words.getText();
                }
            }
            default -> new String(file, StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
        };
    }

}
