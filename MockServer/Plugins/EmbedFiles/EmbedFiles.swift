import Foundation
import PackagePlugin

/// Writes files of the repository into the sources of a target, so that the server runs from its one file wherever it is
/// copied: the fixtures into CivicMock, the contracts into OpenAPIContract.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let isForContracts = target.name == "OpenAPIContract"
        let folder = context.package.directoryURL.appending(path: isForContracts ? "OpenAPI" : "MockServer/Fixtures")
        let output = context.pluginWorkDirectoryURL.appending(
            path: isForContracts ? "EmbeddedDocuments.swift" : "FixtureFiles.swift")
        let extensions = isForContracts ? ["yaml"] : ["json", "jsonl", "csv"]
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }
            .filter { extensions.contains($0.pathExtension) }
        return [
            .buildCommand(
                displayName: isForContracts ? "Embedding the contracts" : "Embedding the fixtures",
                executable: try context.tool(named: "embed-files").url,
                arguments: [
                    isForContracts ? "contracts" : "fixtures", folder.path(percentEncoded: false),
                    output.path(percentEncoded: false),
                ],
                inputFiles: files ?? [],
                outputFiles: [output])
        ]
    }
}
