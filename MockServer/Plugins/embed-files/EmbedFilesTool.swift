import Foundation

/// `embed-files fixtures|contracts FOLDER OUTPUT.swift`: every data file of every city in `FOLDER`, or every contract, as one raw
/// string literal each.
///
/// A raw literal of megabytes compiles in seconds; SwiftPM's own `.embedInCode` takes minutes for the same bytes, and its
/// bundles no longer load once the executable has moved.
@main
enum EmbedFilesTool {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, ["fixtures", "contracts"].contains(arguments[1]) else {
            throw Failure(description: "usage: embed-files fixtures|contracts FOLDER OUTPUT.swift")
        }
        let folder = URL(filePath: arguments[2])
        let source =
            arguments[1] == "contracts" ? try contracts(in: folder) : try fixtures(in: folder)
        try source.write(to: URL(filePath: arguments[3]), atomically: true, encoding: .utf8)
    }

    private static func fixtures(in folder: URL) throws -> String {
        var source = "#if MockServer\nextension EmbeddedFixtures {\n    static let files: [EmbeddedFile] = [\n"
        for path in try cityPaths(below: folder) {
            source += "        EmbeddedFile(path: \"\(path)\", content: \(try literal(path, in: folder))),\n"
        }
        return source + "    ]\n}\n#endif\n"
    }

    private static func contracts(in folder: URL) throws -> String {
        var source = "#if MockServer\nenum EmbeddedDocuments {\n"
        source += "    static let files: [(name: StaticString, content: StaticString)] = [\n"
        for path in try paths(below: folder) where path.hasSuffix(".yaml") {
            source += "        (\"\(path)\", \(try literal(path, in: folder))),\n"
        }
        return source + "    ]\n}\n#endif\n"
    }

    /// The files of every folder that is a city.
    private static func cityPaths(below folder: URL) throws -> [String] {
        let paths = try paths(below: folder)
        let cities = paths.filter { $0.hasSuffix("/city.json") }.map { $0.dropLast("city.json".count) }
        return paths.filter { path in
            cities.contains { path.hasPrefix($0) } && [".json", ".jsonl", ".csv"].contains { path.hasSuffix($0) }
        }
    }

    private static func paths(below folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
    }

    private static func literal(_ path: String, in folder: URL) throws -> String {
        let content = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
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
