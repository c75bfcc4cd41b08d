package org.tongban.catalog.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TestGround;
import org.tongban.TongbanTest;

/**
 * The shapes are ours: the properties that CPSV-AP 3.2.0 asks for, and the classes that it links, of what we publish. The
 * published shapes are in no package registry.
 */
@TongbanTest
class PublicServicesAsLinkedDataTest {
    private static final String MARKET_REGULATION = "/api/services/cpsv.%s?authority=11500103TB0000079Y";
    private static final Shapes SHAPES = Shapes.parse(RDFDataMgr.loadGraph(TestGround.ROOT
            .resolve("server/src/test/resources/cpsv/shapes.ttl")
            .toUri()
            .toString()));

    @LocalServerPort
    private int port;

    @Test
    void what_an_authority_does_is_valid_public_services() throws Exception {
        var graph = graph(MARKET_REGULATION.formatted("ttl"), Lang.TURTLE);

        var report = ShaclValidator.get().validate(SHAPES, graph);

        assertThat(report.getEntries()).isEmpty();
        assertThat(graph.size()).isGreaterThan(1_000);
    }

    @Test
    void the_shapes_find_what_is_missing() {
        var broken = ModelFactory.createDefaultModel();
        RDFParser.create()
                .source(new StringReader("<urn:x> a <http://purl.org/vocab/cpsv#PublicService> ."))
                .lang(Lang.TURTLE)
                .parse(broken);

        assertThat(ShaclValidator.get().validate(SHAPES, broken.getGraph()).getEntries())
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void both_formats_say_the_same() throws Exception {
        var turtle = graph("/api/services/food-business-licence/500103/cpsv.ttl", Lang.TURTLE);
        var json = graph("/api/services/food-business-licence/500103/cpsv.jsonld", Lang.JSONLD);

        assertThat(turtle.isIsomorphicWith(json)).isTrue();
        assertThat(turtle.size()).isGreaterThan(50);
    }

    @Test
    void an_item_without_a_guide_is_a_public_service_too() throws Exception {
        var graph = graph("/api/services/500101487000/500101/cpsv.ttl", Lang.TURTLE);

        assertThat(ShaclValidator.get().validate(SHAPES, graph).conforms()).isTrue();
    }

    private Graph graph(String path, Lang language) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith(language == Lang.TURTLE ? "text/turtle" : "application/ld+json");
            var model = ModelFactory.createDefaultModel();
            RDFParser.create()
                    .source(new StringReader(answer.body()))
                    .lang(language)
                    .parse(model);
            return model.getGraph();
        }
    }
}
