// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "BudgetApp",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "CivicKit", path: "../..", traits: [])
    ],
    targets: [
        .executableTarget(
            name: "budget-app",
            dependencies: [.product(name: "CivicKit", package: "CivicKit")],
            path: "Sources/BudgetApp"
        )
    ]
)
