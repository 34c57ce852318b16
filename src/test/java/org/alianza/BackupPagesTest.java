package org.alianza;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/// Administrators make backups on a page, and take them away.
@HttpTest
class BackupPagesTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final Pattern LINK = Pattern.compile("href=\"(/backups/alianza-[^\"]+\\.zip)\"");

    private static int count;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    @Test
    void anAdministratorMakesOneAndTakesItAway() {
        Visitor admin = visitor(Role.ADMIN);
        assertThat(admin.open("/backups?lang=es").body()).contains("Copias de seguridad", "Hacer una copia ahora");
        HttpResponse<String> made = admin.form("/backups?lang=en", Map.of(), "X-XSRF-TOKEN", admin.token());
        assertThat(Visitor.location(made)).startsWith("/backups?made=alianza-");
        String page = admin.open(Visitor.location(made) + "&lang=en").body();
        assertThat(page).contains("was made, and read again as a whole", "asked for");
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        HttpResponse<String> file = admin.open(link.group(1));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(file.body()).startsWith("PK");
    }

    @Test
    void whatIsNoBackupIsNotHandedOut() {
        Visitor admin = visitor(Role.ADMIN);
        for (String name : new String[] { "neo4j-password", "..%2Fneo4j-password", "alianza-20000101T000000Z.zip" }) {
            assertThat(admin.open("/backups/" + name).statusCode()).as(name).isIn(400, 404);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseMay(Role role) {
        Visitor visitor = visitor(role);
        assertThat(visitor.open("/backups").statusCode()).isEqualTo(403);
        assertThat(visitor.open("/backups/alianza-20000101T000000Z.zip").statusCode()).isEqualTo(403);
        assertThat(visitor.form("/backups", Map.of(), "X-XSRF-TOKEN", visitor.token()).statusCode()).isEqualTo(403);
        assertThat(visitor.open("/").body()).doesNotContain("/backups");
    }

    private Visitor visitor(Role role) {
        String name = "backups." + count++;
        this.accounts.create(name, role, PASSWORD);
        Visitor visitor = new Visitor(this.port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

}
