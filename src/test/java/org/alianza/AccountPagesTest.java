package org.alianza;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/// Accounts and keys are kept on pages, as a browser without scripts does it.
@HttpTest
class AccountPagesTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static int count;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    @Test
    void anAdministratorLetsSomebodyIn() {
        Visitor admin = visitor(Role.ADMIN);
        String name = "colega." + count++;
        HttpResponse<String> created = send(admin, "/accounts", "/accounts", Map.of("name", name, "role", "STAFF"));
        assertThat(created.body()).contains("Password of " + name, "It is not shown again");
        assertThat(created.headers().firstValue("Cache-Control")).hasValue("no-store");
        String password = found("<code>([^<]+)</code>", created.body());
        Visitor colleague = new Visitor(this.port);
        assertThat(Visitor.location(colleague.signIn(name, password))).isEqualTo("/");
        assertThat(admin.open("/accounts?lang=en").body()).doesNotContain(password);
        assertThat(send(admin, "/accounts", "/accounts/" + name + "/role", Map.of("role", "EDITOR")).body()).contains("The role was changed");
        assertThat(colleague.open("/imports").statusCode()).isEqualTo(200);
        assertThat(send(admin, "/accounts", "/accounts/" + name + "/disable", Map.of()).body()).contains("The account is disabled");
        assertThat(Visitor.location(colleague.open("/imports"))).isEqualTo("/sign-in");
        assertThat(send(admin, "/accounts", "/accounts/" + name + "/enable", Map.of()).body()).contains("may sign in again");
        String other = found("<code>([^<]+)</code>", send(admin, "/accounts", "/accounts/" + name + "/password", Map.of()).body());
        assertThat(Visitor.location(new Visitor(this.port).signIn(name, other))).isEqualTo("/");
    }

    @Test
    void whatIsWrongIsToldOnThePage() {
        Visitor admin = visitor(Role.ADMIN);
        HttpResponse<String> refused = send(admin, "/accounts", "/accounts", Map.of("name", "1x", "role", "STAFF"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", "&#39;1x&#39; is not allowed", "All accounts");
        assertThat(send(admin, "/accounts", "/accounts", Map.of("name", "somebody", "role", "KING")).statusCode()).isEqualTo(400);
        assertThat(visitor(Role.EDITOR).open("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void somebodyKeepsTheirOwnPasswordAndKeys() {
        Visitor reader = visitor(Role.STAFF);
        HttpResponse<String> made = send(reader, "/account", "/account/keys", Map.of("name", "mapa del sitio", "role", "VIEWER", "expires", ""));
        String secret = found("<code>(alz_[^<]+)</code>", made.body());
        assertThat(new Visitor(this.port).askWith(secret, "{ me { role } }").body()).contains("VIEWER");
        String page = reader.open("/account?lang=en").body();
        assertThat(page).contains("mapa del sitio").doesNotContain(secret, "value=\"EDITOR\"");
        String key = found("/account/keys/([^/\"]+)/revoke", page);
        assertThat(send(reader, "/account", "/account/keys/" + key + "/revoke", Map.of()).body()).contains("The key was revoked");
        assertThat(new Visitor(this.port).askWith(secret, "{ me { role } }").statusCode()).isEqualTo(401);
        HttpResponse<String> wrong = send(reader, "/account", "/account/password", Map.of("current", "not this one", "new", "murciélagos 2026"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("role=\"alert\"").doesNotContain("not this one");
        HttpResponse<String> changed = send(reader, "/account", "/account/password", Map.of("current", PASSWORD, "new", "murciélagos 2026"));
        assertThat(Visitor.location(changed)).isEqualTo("/sign-in?changed");
        assertThat(Visitor.location(reader.open("/account"))).isEqualTo("/sign-in");
    }

    /// Sends a form of a page.
    private static HttpResponse<String> send(Visitor visitor, String page, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", found("name=\"_csrf\" value=\"([^\"]+)\"", visitor.open(page + "?lang=en").body()));
        return visitor.form(path + "?lang=en", all);
    }

    private static String found(String pattern, String body) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as("%s in %s", pattern, body).isTrue();
        return matcher.group(1);
    }

    private Visitor visitor(Role role) {
        String name = "page.keeper." + count++;
        this.accounts.create(name, role, PASSWORD);
        Visitor visitor = new Visitor(this.port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

}
