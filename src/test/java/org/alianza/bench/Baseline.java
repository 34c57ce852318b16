package org.alianza.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the database can do at best: each question is one statement written by hand, sent by the plain driver from a
/// bare handler of the same HTTP server, on the same JVM: `Baseline FOLDER` for a database embedded in it, or
/// `Baseline URI PASSWORD`.
final class Baseline extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() { };

    private final transient Driver driver;

    private final transient Map<String, Question> questions;

    private Baseline(Driver driver) {
        this.driver = driver;
        this.questions = Question.all().stream().collect(Collectors.toMap(Question::name, Function.identity()));
    }

    static void main(String[] args) throws IOException, LifecycleException {
        Driver driver = (args.length > 1) ? GraphDatabase.driver(args[0], AuthTokens.basic("neo4j", args[1])) : embedded(Path.of(args[0]));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("baseline").toString());
        tomcat.setPort(0);
        tomcat.getConnector().getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "questions", new Baseline(driver)).addMapping("/*");
        tomcat.start();
        Site.ready(tomcat.getConnector().getLocalPort(), "none", 0);
    }

    private static Driver embedded(Path folder) {
        int port = Site.freePort();
        new DatabaseManagementServiceBuilder(folder)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .setConfig(HttpConnector.enabled, false)
            .build();
        return GraphDatabase.driver(URI.create("bolt://127.0.0.1:" + port), AuthTokens.none());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = Objects.requireNonNull(this.questions.get(request.getPathInfo().substring(1)));
        Map<String, Object> parameters = new HashMap<>(JSON.readValue(request.getInputStream(), VARIABLES));
        parameters.put("day", LocalDate.now(ZoneOffset.UTC));
        try (Session session = this.driver.session(SessionConfig.forDatabase("neo4j"))) {
            Object data = session.executeRead(transaction -> transaction.run(question.cypher(), parameters).single().get("data").asObject());
            response.setContentType("application/json");
            response.getOutputStream().write(JSON.writeValueAsBytes(Map.of("data", data)));
        }
    }

}
