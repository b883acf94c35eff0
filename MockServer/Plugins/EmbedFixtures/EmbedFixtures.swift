import Foundation
import PackagePlugin

/// Writes the fixtures into the sources of CivicMock, so that the server runs from its one file wherever it is copied.
@main
struct EmbedFixtures: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let fixtures = context.package.directoryURL.appending(path: "MockServer/Fixtures")
        let output = context.pluginWorkDirectoryURL.appending(path: "FixtureFiles.swift")
        let files = FileManager.default.enumerator(at: fixtures, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }
            .filter { ["json", "jsonl", "csv"].contains($0.pathExtension) }
        return [
            .buildCommand(
                displayName: "Embedding the fixtures",
                executable: try context.tool(named: "embed-fixtures").url,
                arguments: [fixtures.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: files ?? [],
                outputFiles: [output])
        ]
    }
}
