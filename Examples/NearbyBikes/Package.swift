// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "NearbyBikes",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "CivicKit", path: "../..", traits: [])
    ],
    targets: [
        .executableTarget(
            name: "nearby-bikes",
            dependencies: [.product(name: "CivicKit", package: "CivicKit")],
            path: "Sources/NearbyBikes"
        )
    ]
)
