package org.alianza;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
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

/// What people look at, as their browsers get it.
@HttpTest
class PagesTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static int count;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Visitor reader = new Visitor(0);

    @BeforeEach
    void somebodyWhoSignedIn() {
        String name = "reader." + count++;
        this.accounts.create(name, Role.STAFF, PASSWORD);
        this.reader = new Visitor(this.port);
        this.reader.signIn(name, PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /?lang=es                                        | Quién apoya qué
            /?lang=en                                        | Promised and not delivered yet
            /?lang=en&asOf=2019-10-31                        | became known
            /?lang=es                                        | Nada cambió en los seis meses
            /search?q=camara+come&lang=es                    | Cámara de Comercio de Bucaramanga
            /search?q=nothing+such&lang=en                   | Nothing matches
            /projects?lang=es                                | Metrobici
            /organisations?lang=en                           | 76 in all
            /cities?lang=en                                  | Pittsburgh
            /agreements?lang=en                              | memorandum of understanding
            /events?lang=es                                  | visita
            /agreements?lang=en                              | 2018</time>
            /sources?lang=es                                 | Informe
            /projects/metrobici?lang=es                      | 100 bicicletas
            /projects/metrobici?lang=en                      | Who supports it
            /projects/metrobici?lang=en&asOf=2019-10-31      | expected by 15 October 2019
            /organisations/fundacion-bavaria?lang=en         | 100 bicycles
            /cities/pittsburgh?lang=en                       | Cities it has agreements with
            /supporters?lang=es                              | asesor
            /changes?from=2019-06-30&to=2019-10-31&lang=en   | 100 bicycles
            /changes?from=2019-01-01&to=2019-01-02&lang=es   | Nada cambió
            /statistics?lang=en                              | Partners by country
            /data-quality?lang=es                            | Calidad de los datos
            /sources/informe-2019-09?lang=es                 | Veces citada
            /indicators/seguidores-instagram?lang=en         | Followers on Instagram
            /projects/marca-ciudad?lang=es                   | /indicators/seguidores-instagram
            /contributions?lang=en                           | Contributions
            /contributions?lang=en&stage=PROMISED            | promised
            /contributions?lang=es&kind=GOODS                | bicicletas
            /topics?lang=en&vocabulary=SDG_TARGET            | SDG target
            /projects?lang=en&status=CLOSED&status=PIPELINE  | remove
            /organisations?lang=en&country=CH                | in all
            /organisations?lang=es&text=camara               | Cámara de Comercio de Bucaramanga
            /help?lang=en                                    | What the words mean
            /help?lang=es                                    | Qué significan las palabras
            /map?lang=es                                     | Quién está vinculado con quién
            /map?lang=en                                     | 22 places, 35 links
            /map?lang=en&asOf=1900-01-01                     | Nothing ties places on that day
            /map?lang=en&kinds=AGREEMENT&kinds=EVENT         | 21 links
            /map?lang=es&statuses=PROMISED                   | prometido
            /map?lang=en&countries=KR&kinds=AGREEMENT        | data-link="agreement:bucaramanga:gumi"
            /network?lang=en                                 | Begin with one of these
            /network?id=metrobici&lang=es                    | Lo que rodea a Metrobici
            /network?id=bici%20estrategia&lang=en            | What lies around
            /network?id=metrobici&hops=2&lang=en             | /network.gexf?hops=2&amp;id=metrobici
            /map?lang=en&kinds=EVENT&asOf=2019-10-31         | /map.geojson?kinds=EVENT&amp;asOf=2019-10-31
            /network?id=metrobici&hops=3&limit=20&lang=en    | more within reach are left out
            /network?id=metrobici&open=pittsburgh&lang=en    | data-node="programa-hermanas-pittsburgh"
            /network?from=pittsburgh&to=unab&lang=en         | How Pittsburgh and Autonomous University of Bucaramanga are connected
            /network?from=Pittsburgh&to=unab&lang=es         | asiste a
            /network?from=pittsburgh&to=unab&kinds=GOVERNS&lang=en | No chain of up to six steps
            """)
    void aPageShowsWhatTheGraphAnswers(String path, String shown) {
        HttpResponse<String> page = this.reader.open(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(shown).doesNotContain("??").contains("<main id=\"content\">").containsOnlyOnce("<head>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /map?kinds=ROAD                       | 400 | ROAD
            /map?countries=XX                     | 400 | XX
            /map?topics=nothing-such              | 400 | nothing-such
            /network?id=metrobici&hops=9          | 400 | a number from 1 to 3
            /network?id=metrobici&limit=many      | 400 | many
            /network?id=metrobici&open=nothing-such | 400 | nothing-such
            /network?id=xyzzyxyzzy                | 404 | xyzzyxyzzy
            /network?from=pittsburgh&to=xyzzyxyzzy | 404 | xyzzyxyzzy
            """)
    void whatCannotBeDrawnIsNamed(String path, int status, String named) {
        HttpResponse<String> page = this.reader.open(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        assertThat(page.body()).contains(named);
    }

    /// The language of a page and what else is chosen on it are one address.
    @Test
    void anotherLanguageShowsTheSameSelection() {
        assertThat(this.reader.open("/map?kinds=AGREEMENT&kinds=EVENT&lang=en").body())
            .contains("/map?kinds=AGREEMENT&amp;kinds=EVENT&amp;lang=es");
    }

    @Test
    void theLanguageChosenHoldsOnTheNextPage() {
        this.reader.open("/?lang=es");
        assertThat(this.reader.open("/map").body()).contains("Quién está vinculado");
        this.reader.open("/map?lang=en");
        assertThat(this.reader.open("/").body()).contains("Who supports what");
    }

    @Test
    void framesAreOnlyForWhatIsPublic() {
        assertThat(this.reader.open("/embed/map").statusCode()).isEqualTo(404);
        assertThat(this.reader.open("/map?lang=en").body()).doesNotContain("Show this on another site");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/projects?status=CLOSED&status=PIPELINE", "/organisations?text=camara", "/cities", "/agreements", "/contributions?stage=PROMISED",
            "/events", "/topics?vocabulary=SDG_TARGET", "/sources", "/projects/metrobici", "/organisations/fundacion-bavaria", "/cities/pittsburgh",
            "/agreements/mou-pittsburgh", "/contributions/bavaria-metrobici", "/events/expo-aladi-2019", "/indicators/seguidores-instagram", "/topics/dac-21012", "/sources/informe-2019-09",
            "/map?kinds=EVENT", "/network?id=metrobici&hops=2", "/network?id=metrobici&kinds=GIVES&kinds=TO", "/network?from=pittsburgh&to=unab", "/supporters",
            "/changes?from=2019-06-30&to=2019-10-31", "/statistics", "/data-quality", "/search?q=bici&types=PROJECT" })
    void whatAPageOffersToDownloadIsThere(String path) {
        String page = this.reader.open(path).body();
        List<String> files = Pattern.compile("<a download href=\"([^\"]+)\"").matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).toList();
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(this.reader.fetch(file).statusCode()).as(file).isEqualTo(200));
    }

    @Test
    void linksKeepTheDayThatIsLookedAt() {
        assertThat(this.reader.open("/projects/metrobici?asOf=2019-10-31&lang=en").body()).contains("?asOf=2019-10-31");
    }

    @Test
    void anIdThatMovedOnLeadsToThePage() {
        assertThat(this.reader.open("/projects/nothing-such").statusCode()).isEqualTo(404);
        assertThat(this.reader.open("/cities/metrobici").statusCode()).isEqualTo(404);
        assertThat(this.reader.open("/indicators/metrobici").statusCode()).isEqualTo(404);
        assertThat(this.reader.open("/projects/metrobici?asOf=yesterday")).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("yesterday");
        });
    }

    @Test
    void whoHasNotSignedInIsTakenThereFirst() {
        HttpResponse<String> page = new Visitor(this.port).open("/projects/metrobici");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(page)).isEqualTo("/sign-in");
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        List<Properties> words = List.of(words("es"), words("en"));
        assertThat(words.getFirst().keySet()).isEqualTo(words.getLast().keySet());
    }

    private static Properties words(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new ClassPathResource("org/alianza/page/messages_%s.properties".formatted(language)));
    }

}
