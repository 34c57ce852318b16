package org.alianza;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.alianza.graph.Graph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A file is handed in, looked at and taken on pages, as a browser without scripts does it.
@IntakeTest
class ImportPagesTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final byte[] ORGANISATIONS = """
            id,name_es,kind,country
            donante,Fundación Donante,FOUNDATION,CO
            club,Club,CLUB,CO
            """.getBytes(StandardCharsets.UTF_8);

    private static int count;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Graph graph;

    @LocalServerPort
    private int port;

    @BeforeEach
    void anEmptyGraph() {
        this.graph.change(statements -> statements.rows("MATCH (n) WHERE n:Entity OR n:Citation OR n:Import DETACH DELETE n", Map.of()));
    }

    @Test
    void oneSeesWhatAFileWouldBringAndThenTakesIt() {
        Visitor editor = visitor(Role.EDITOR);
        assertThat(editor.open("/imports?lang=en").body()).contains("None yet", "at most 2 MB");
        String page = handIn(editor, "organisations.csv", ORGANISATIONS);
        String checked = once(editor, page, ">checked<");
        assertThat(checked).contains("organisations.csv", "Write 1 rows", "row 3", "<code>kind</code>", "<code>CLUB</code>", "0 critical, 1 errors, 0 warnings")
            .doesNotContain("http-equiv", "replace others");
        assertThat(checked.replaceAll("\\s+", " ")).contains("<dt>New</dt> <dd>1</dd>", "<dt>Changed</dt> <dd>0</dd>", "<dt>Refused</dt> <dd>1</dd>");
        assertThat(editor.ask("{ organisations { totalCount } }").body()).contains("\"totalCount\":0");
        editor.form(page + "/apply", Map.of("cite", "true", "_csrf", token(checked)));
        String applied = once(editor, page, ">written<");
        assertThat(applied).contains("What came of it", "/refused.xlsx").doesNotContain("/apply\"");
        assertThat(editor.ask("{ organisation(id: \"donante\") { name citations { source { name } } } }").body())
            .contains("Fundación Donante", "organisations.csv");
        assertThat(editor.open("/imports?lang=es").body()).contains("organisations.csv", "escrito");
    }

    @Test
    void aPageTellsHowFarItIsAndEndsItWhenTold() {
        Visitor editor = visitor(Role.EDITOR);
        String page = handIn(editor, "large.zip", ImportTest.large(12_000));
        String checked = once(editor, page, ">checked<");
        editor.form(page + "/apply", Map.of("cite", "true", "_csrf", token(checked)));
        String running = once(editor, page, "value=\"4000\"");
        assertThat(running).contains("max=\"12000\"", "4,000 of 12,000 rows", "http-equiv=\"refresh\"", "/cancel\"");
        editor.form(page + "/cancel", Map.of("_csrf", token(running)));
        String cancelled = once(editor, page, ">cancelled<");
        assertThat(cancelled).contains("write it again to go on", "/apply\"").doesNotContain("http-equiv");
        editor.form(page + "/apply", Map.of("cite", "true", "_csrf", token(cancelled)));
        once(editor, page, ">written<");
        assertThat(editor.ask("{ projects { totalCount } }").body()).contains("\"totalCount\":12000");
    }

    @Test
    void onlyAnAdministratorIsAskedWhetherRowsReplaceOthers() {
        Visitor admin = visitor(Role.ADMIN);
        String first = handIn(admin, "organisations.csv", "id,name_es,kind,country\ndonante,Fundación,FOUNDATION,CO\n".getBytes(StandardCharsets.UTF_8));
        admin.form(first + "/apply", Map.of("_csrf", token(once(admin, first, ">checked<"))));
        once(admin, first, ">written<");
        String second = handIn(admin, "organisations.csv", "id,name_es,kind,country\ndonante,Otro nombre,FOUNDATION,CO\n".getBytes(StandardCharsets.UTF_8));
        String checked = once(admin, second, ">checked<");
        assertThat(checked).contains("replace others");
        admin.form(second + "/apply", Map.of("overwrite", "true", "_csrf", token(checked)));
        once(admin, second, ">written<");
        assertThat(admin.ask("{ organisation(id: \"donante\") { name } }").body()).contains("Otro nombre");
    }

    @Test
    void whoMayNotWriteIsToldSoOnAPage() {
        Visitor staff = visitor(Role.STAFF);
        HttpResponse<String> page = staff.open("/imports?lang=en");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Your account may not see this").doesNotContain("href=\"/imports\"");
        assertThat(staff.get("/imports").body()).contains("\"FORBIDDEN\"");
    }

    @Test
    void whatIsNoFormOfOursOrNamesNoFileIsRefusedInWords() {
        Visitor editor = visitor(Role.EDITOR);
        HttpResponse<String> forged = editor.hand("/imports", "a.csv", ORGANISATIONS, Map.of("_csrf", "forged"));
        assertThat(forged.statusCode()).isEqualTo(403);
        HttpResponse<String> outside = editor.hand("/imports", "a/b.csv", ORGANISATIONS, Map.of("_csrf", token(editor.open("/imports").body())));
        assertThat(outside.statusCode()).isEqualTo(400);
        assertThat(outside.body()).contains("a/b.csv", "the name of a file");
        HttpResponse<String> none = editor.open("/imports/nothing-such");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("nothing-such");
        HttpResponse<String> nobody = editor.form("/imports/nothing-such/cancel", Map.of("_csrf", token(editor.open("/imports").body())));
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("nothing-such", "the id of an import");
    }

    private Visitor visitor(Role role) {
        String name = "page.importer." + count++;
        this.accounts.create(name, role, PASSWORD);
        Visitor visitor = new Visitor(this.port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    private static String handIn(Visitor visitor, String name, byte[] file) {
        HttpResponse<String> answer = visitor.hand("/imports", name, file, Map.of("_csrf", token(visitor.open("/imports").body())));
        assertThat(answer.statusCode()).isEqualTo(302);
        return Visitor.location(answer);
    }

    /// The page when it shows what is waited for.
    private static String once(Visitor visitor, String page, String shown) {
        return await().atMost(Duration.ofMinutes(1)).until(() -> visitor.open(page + "?lang=en").body(), body -> body.contains(shown));
    }

    private static String token(String body) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(body);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

}
