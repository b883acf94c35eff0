// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "CivicKit",
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "ODSQL", targets: ["ODSQL"])
    ],
    targets: [
        .target(name: "ODSQL"),
        .testTarget(name: "ODSQLTests", dependencies: ["ODSQL"]),
    ],
    swiftLanguageModes: [.v6]
)
