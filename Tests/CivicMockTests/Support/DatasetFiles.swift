#if MockServer
import CivicMock
import Foundation

/// A folder for `--datasets`, gone when the value goes.
final class DatasetFiles {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "datasets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// A dataset `pb` with a field of every type.
    func writeSchema(of id: String = "pb", has records: Bool = true) throws {
        try write(
            """
            {"dataset_id": "\(id)", "has_records": \(records), "features": ["analyze"], "fields": [
             {"name": "id", "label": "Identifiant", "type": "int", "annotations": {}},
             {"name": "titre", "label": "Titre", "type": "text", "annotations": {"sortable": true}},
             {"name": "edition", "label": "Édition", "type": "date", "annotations": {"timeserie_precision": "year"}},
             {"name": "ouvert_le", "label": "Ouvert le", "type": "datetime", "annotations": {}},
             {"name": "tags", "label": "Mots clés", "type": "text", "annotations": {"multivalued": [";"], "facet": []}},
             {"name": "lieu", "label": "Lieu", "type": "geo_point_2d", "annotations": {}},
             {"name": "forme", "label": "Forme", "type": "geo_shape", "annotations": {}},
             {"name": "cout", "label": "Coût", "type": "double", "annotations": {"unit": "€"}},
             {"name": "gagnant", "label": "Gagnant", "type": "boolean", "annotations": {"facet": true}},
             {"name": "theme", "label": "Thème", "type": "text",
              "annotations": {"facet": true, "hierarchical": "/", "disjunctive": true}},
             {"name": "photo", "label": "Photo", "type": "file", "annotations": {}},
             {"name": "brut", "label": "Brut", "type": "json_blob", "annotations": {}}],
             "metas": {"default": {"title": "Budget participatif", "records_count": 4,
              "modified": "2025-06-01T08:00:00+00:00", "theme": ["Citoyenneté"]}}}
            """, to: "\(id)/dataset.json")
    }

    static let records = """
        [{"id": 1, "titre": "Une fontaine à l'école", "edition": "2024", "ouvert_le": "2024-03-30T23:30:00+00:00", \
        "tags": ["eau", "rue"], "lieu": {"lon": 2.35, "lat": 48.85}, \
        "forme": {"type": "Feature", "geometry": {"coordinates": [2.35, 48.85], "type": "Point"}, "properties": {}}, \
        "cout": 1500.0, "gagnant": true, "theme": "Nature/Eau", \
        "photo": {"filename": "a.jpg", "format": "JPEG"}, "brut": {"a": [1, 2]}},
        {"id": 2, "titre": "Des arbres", "edition": "2025", "ouvert_le": "2025-07-01T10:00:00.250000+02:00", \
        "tags": ["arbres", "rue"], "lieu": {"lon": 2.36, "lat": 48.86}, "forme": {"type": "Feature", "geometry": \
        {"coordinates": [[[2.3, 48.8], [2.4, 48.8], [2.4, 48.9], [2.3, 48.9], [2.3, 48.8]]], "type": "Polygon"}, \
        "properties": {}}, "cout": -10.0, "gagnant": false, "theme": "Nature/Arbres", "photo": null, "brut": "texte"},
        {"id": 3, "titre": "ARBRES et bancs", "edition": "2025", "ouvert_le": null, "tags": null, "lieu": null, \
        "forme": null, "cout": null, "gagnant": null, "theme": "Mobilité", "photo": null, "brut": null},
        {"id": 4, "titre": null, "edition": null, "ouvert_le": "2025-12-31T23:00:00+00:00", "tags": ["eau"], \
        "lieu": {"lon": -0.5, "lat": 44.84}, "forme": null, "cout": 0.5, "gagnant": true, "theme": null, \
        "photo": null, "brut": null}]
        """

    /// A city with `pb` and its four records.
    static func city(_ configuration: MockCity.Configuration = .init()) throws -> MockCity {
        let files = try DatasetFiles()
        try files.writeSchema()
        try files.write(records, to: "pb/records.json")
        return try MockCity(datasets: files.folder, configuration: configuration)
    }

    /// What is wrong with this folder.
    func complaint() throws -> String? {
        do {
            _ = try MockCity(datasets: folder)
            return nil
        } catch let error as DatasetError {
            let text = error.description.dropFirst(folder.relativePath.count)
            return String(text.drop { $0 == "/" || $0 == ":" || $0 == " " })
        }
    }
}
#endif
