// swift-tools-version: 6.1
import PackageDescription

// The mock server and all it needs stand behind a trait that is on by default: contributors just build, and an app that
// says `traits: []` resolves the client's one dependency instead of the server's twenty-five.
let mockServer = TargetDependencyCondition.when(traits: ["MockServer"])

let package = Package(
    name: "CivicKit",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "CivicKit", targets: ["CivicKit"]),
        .library(name: "ODSQL", targets: ["ODSQL"]),
        .library(name: "BallotCounting", targets: ["BallotCounting"]),
        .library(name: "OpenAPIContract", targets: ["OpenAPIContract"]),
        .library(name: "CivicMock", targets: ["CivicMock"]),
        .executable(name: "civic-mock", targets: ["civic-mock"]),
        .executable(name: "civic", targets: ["civic"]),
    ],
    traits: [
        .trait(name: "MockServer", description: "The mock city, the contract checks and the command line."),
        .trait(name: "AsyncHTTPClient", description: "A transport over AsyncHTTPClient, for servers."),
        .default(enabledTraits: ["MockServer"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.15.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.26.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.5.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.26.0"),
    ],
    targets: [
        .target(name: "ODSQL"),
        .target(name: "CivicJSON"),
        .target(name: "BallotCounting"),
        .target(name: "CivicModels"),
        .target(
            name: "CivicTransport",
            dependencies: [.product(name: "HTTPTypes", package: "swift-http-types")]),
        .target(
            name: "CivicKit",
            dependencies: [
                "CivicModels", "CivicTransport", "ODSQL",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])
                ),
            ]),
        .target(
            name: "OpenAPIContract",
            dependencies: [
                "CivicJSON", "CivicTransport",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Yams", package: "Yams", condition: mockServer),
            ],
            plugins: ["EmbedFiles"]),
        .executableTarget(
            name: "civic",
            dependencies: [
                "BallotCounting", "CivicJSON",
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: mockServer),
            ]),
        .target(
            name: "CivicMock",
            dependencies: [
                "BallotCounting", "CivicJSON", "CivicModels", "CivicTransport", "ODSQL", "OpenAPIContract",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird", condition: mockServer),
                .product(name: "HummingbirdCore", package: "hummingbird", condition: mockServer),
                .product(name: "Logging", package: "swift-log", condition: mockServer),
                .product(name: "NIOCore", package: "swift-nio", condition: mockServer),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: mockServer),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras", condition: mockServer),
                .product(name: "GRDB", package: "GRDB.swift", condition: mockServer),
                .product(name: "GRDBSQLite", package: "GRDB.swift", condition: mockServer),
            ],
            path: "MockServer/CivicMock",
            plugins: ["EmbedFiles"]),
        .executableTarget(
            name: "civic-mock",
            dependencies: [
                "CivicMock",
                .product(name: "Logging", package: "swift-log", condition: mockServer),
                .product(name: "NIOCore", package: "swift-nio", condition: mockServer),
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: mockServer),
            ],
            path: "MockServer/civic-mock"),
        .executableTarget(name: "embed-files", path: "MockServer/Plugins/embed-files"),
        .plugin(
            name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"],
            path: "MockServer/Plugins/EmbedFiles"),
        .executableTarget(
            name: "civic-bench", dependencies: ["BallotCounting", "CivicJSON", "CivicKit", "CivicMock"],
            path: "Benchmarks/civic-bench"),
        .testTarget(name: "ODSQLTests", dependencies: ["ODSQL"]),
        .testTarget(name: "CivicJSONTests", dependencies: ["CivicJSON"]),
        .testTarget(name: "CivicModelsTests", dependencies: ["CivicModels"]),
        .testTarget(name: "BallotCountingTests", dependencies: ["BallotCounting"]),
        .testTarget(name: "OpenAPIContractTests", dependencies: ["OpenAPIContract", "CivicJSON"]),
        .testTarget(name: "CivicKitTests", dependencies: ["CivicKit"]),
        .testTarget(
            name: "CivicMockTests",
            dependencies: [
                "BallotCounting", "CivicJSON", "CivicKit", "CivicMock", "ODSQL", "OpenAPIContract",
                .product(name: "Hummingbird", package: "hummingbird", condition: mockServer),
            ]),
        .testTarget(
            name: "ContractTests",
            dependencies: ["BallotCounting", "CivicJSON", "CivicKit", "CivicMock", "OpenAPIContract"]),
    ],
    swiftLanguageModes: [.v6]
)
