// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "CivicKit",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "CivicKit", targets: ["CivicKit"]),
        .library(name: "ODSQL", targets: ["ODSQL"]),
    ],
    traits: [
        .trait(name: "AsyncHTTPClient", description: "A transport over AsyncHTTPClient, for servers.")
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.26.0"),
    ],
    targets: [
        .target(name: "ODSQL"),
        .target(
            name: "CivicTransport",
            dependencies: [.product(name: "HTTPTypes", package: "swift-http-types")]),
        .target(
            name: "CivicKit",
            dependencies: [
                "CivicTransport", "ODSQL",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(
                    name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
            ]),
        .testTarget(name: "ODSQLTests", dependencies: ["ODSQL"]),
        .testTarget(name: "CivicKitTests", dependencies: ["CivicKit"]),
    ],
    swiftLanguageModes: [.v6]
)
