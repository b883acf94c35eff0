import Foundation

/// `embed-fixtures FOLDER OUTPUT.swift`: every data file of every city in `FOLDER`, as one raw string literal.
///
/// A raw literal of megabytes compiles in seconds; SwiftPM's own `.embedInCode` takes minutes for the same bytes, and its
/// bundles no longer load once the executable has moved.
@main
enum EmbedFixturesTool {
    static func main() throws {
        guard CommandLine.arguments.count == 3 else {
            throw Failure(description: "usage: embed-fixtures FOLDER OUTPUT.swift")
        }
        let folder = URL(filePath: CommandLine.arguments[1])
        var source = "#if MockServer\nextension EmbeddedFixtures {\n    static let files: [EmbeddedFile] = [\n"
        for path in try paths(below: folder) {
            let content = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            source += "        EmbeddedFile(path: \"\(path)\", content: \(try literal(content, path: path))),\n"
        }
        source += "    ]\n}\n#endif\n"
        try source.write(to: URL(filePath: CommandLine.arguments[2]), atomically: true, encoding: .utf8)
    }

    /// The files of every folder that is a city.
    private static func paths(below folder: URL) throws -> [String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
        let cities = paths.filter { $0.hasSuffix("/city.json") }.map { $0.dropLast("city.json".count) }
        return paths.filter { path in
            cities.contains { path.hasPrefix($0) } && [".json", ".jsonl", ".csv"].contains { path.hasSuffix($0) }
        }.sorted()
    }

    private static func literal(_ content: String, path: String) throws -> String {
        let fence = "#####"
        guard !content.contains("\"\"\"" + fence), !content.contains("\\" + fence), !content.contains("\r") else {
            throw Failure(description: "\(path) holds a carriage return or the end of its own literal")
        }
        return "\(fence)\"\"\"\n\(content)\n\"\"\"\(fence)"
    }

    private struct Failure: Error, CustomStringConvertible {
        let description: String
    }
}
