package org.tongban.catalog.open;

import java.util.LinkedHashMap;
import java.util.Map;

/** The vocabularies of the Core Public Service Vocabulary Application Profile (CPSV-AP 3.2.0), by their prefixes. */
final class Vocabulary {
    static final Map<String, String> PREFIXES = prefixes();

    private Vocabulary() {}

    private static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("cpsv", "http://purl.org/vocab/cpsv#");
        prefixes.put("cv", "http://data.europa.eu/m8g/");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("eli", "http://data.europa.eu/eli/ontology#");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }
}
