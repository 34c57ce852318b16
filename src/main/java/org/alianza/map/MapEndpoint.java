package org.alianza.map;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.alianza.fact.Problem;
import org.alianza.graph.TookTooLong;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The map for programs that read GeoJSON from an address.
@Controller
class MapEndpoint {

    static final String PATH = "/map.geojson";

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    private final Maps maps;

    private final Clock clock;

    private final JsonMapper json;

    MapEndpoint(Maps maps, Clock clock, JsonMapper json) {
        this.maps = maps;
        this.clock = clock;
        this.json = json;
    }

    /// Answers 304 to who has it already, for the tag is made of the content.
    @GetMapping(PATH)
    ResponseEntity<byte[]> map(@RequestParam MultiValueMap<String, String> parameters) {
        MapRequest asked = MapRequest.of(parameters, LocalDate.now(this.clock));
        WorldMap map = this.maps.of(asked.filter(), new Detail(true, false, false), asked.at());
        byte[] body = this.json.writeValueAsBytes(GeoJson.of(map, asked.language()));
        return ResponseEntity.ok().contentType(GEO_JSON).cacheControl(CacheControl.noCache()).eTag(tag(body)).body(body);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(Problem problem) {
        return told(HttpStatus.BAD_REQUEST, problem, Map.of("code", "INVALID_ARGUMENT", "argument", problem.argument()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> late(TookTooLong late) {
        return told(HttpStatus.SERVICE_UNAVAILABLE, late, Map.of("code", "TIMEOUT"));
    }

    private static ResponseEntity<ProblemDetail> told(HttpStatus status, Exception failure, Map<String, Object> more) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(failure.getMessage()));
        problem.setProperties(more);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static String tag(byte[] body) {
        return "\"%s\"".formatted(DigestUtils.sha256Hex(body));
    }

}
