package org.alianza.fault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// How a machine is set, by its time zone, language and character set, changes nothing in what Alianza answers and
/// hands out.
class MachineTest {

    private static final List<String> ADDRESSES = List.of("/organisations.csv", "/contributions.csv", "/projects.iati.xml", "/projects.graphml", "/cities.geojson",
            "/map.geojson", "/supporters.csv", "/statistics.csv", "/changes.csv?from=2019-06-30&to=2019-10-31", "/cities/pittsburgh/briefing.md?language=es");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameIsToldEverywhere() throws Exception {
        Map<String, String> here = told("bucaramanga", List.of("-Duser.timezone=America/Bogota", "-Duser.language=es", "-Duser.country=CO"));
        Map<String, String> there = told("istanbul",
                List.of("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-9", "-Dstdout.encoding=US-ASCII"));
        assertThat(here).hasSizeGreaterThan(30 + ADDRESSES.size()).hasSameSizeAs(there);
        here.forEach((what, text) -> {
            List<String> other = there.getOrDefault(what, "").lines().toList();
            assertThat(text.lines().filter(line -> !other.contains(line)).limit(3)).as(what).isEmpty();
            assertThat(text.length()).as(what).isEqualTo(there.getOrDefault(what, "").length());
        });
    }

    private Map<String, String> told(String name, List<String> machine) throws Exception {
        Path data = this.folder.resolve(name);
        Map<String, String> told = new LinkedHashMap<>();
        try (Running running = Running.start(data, machine, "--alianza.seed=seed", "--alianza.limits.database.time=25s", "--alianza.limits.request.time=25s")) {
            String key = Running.command(data, "key", "create", name, "--account", "administrator", "--role", "admin").strip();
            for (Map.Entry<String, String> question : Examples.all().entrySet()) {
                HttpResponse<String> answer = running.ask(key, question.getValue());
                assertThat(answer.statusCode()).as("%s: %s", question.getKey(), answer.body()).isEqualTo(200);
                told.put(question.getKey(), withoutMoments(answer.body()));
            }
            for (String address : ADDRESSES) {
                HttpResponse<byte[]> answer = running.get(key, address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                told.put(address, withoutMoments(new String(answer.body(), StandardCharsets.UTF_8)));
            }
            told.putAll(files(running.get(key, "/exports/graph.zip").body()));
        }
        return told;
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), withoutMoments(new String(entries.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return files;
    }

    /// When a file was made, or something was recorded, is told in it, and where it came from.
    private static String withoutMoments(String told) {
        return told.replace(">", ">\n").replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "…").replaceAll("127\\.0\\.0\\.1:\\d+", "…");
    }

}
