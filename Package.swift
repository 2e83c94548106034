// swift-tools-version: 6.3
import PackageDescription

/// Settings of every Swift target: Swift 6 mode, the features Swift 7 turns on, no warnings.
let swift: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "impact",
  products: [
    .library(name: "Impact", targets: ["Impact"]),
    .library(name: "SalesExports", targets: ["SalesExports"]),
    .library(name: "Ledger", targets: ["Ledger"]),
    .library(name: "Reporter", targets: ["Reporter"]),
    .library(name: "ImpactServer", targets: ["ImpactServer"]),
    .executable(name: "impact", targets: ["ImpactCommand"]),
    .executable(name: "read-table", targets: ["ReadTable"]),
    .executable(name: "fuzz-exports", targets: ["FuzzExports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.0.0"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.0.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.20.0"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.0"),
  ],
  targets: [
    // Data, compiled in: the folders hold CSV, words and templates that need no Swift to edit.
    .target(
      name: "CFactorTables", path: "factors",
      exclude: [
        "README.md", "boavizta-odbl", "categories.csv", "ember", "matching", "methods.csv",
        "layers.csv", "open", "pack.csv", "restart-cc-by-sa", "sources.csv",
      ]),
    .target(
      name: "CReportTemplates", path: "reports",
      exclude: ["README.md", "claims", "locales.csv", "templates", "web", "words"]),
    .target(
      name: "CExampleExports", path: "Examples", exclude: ["README.md", "exports", "overlay"]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    .systemLibrary(
      name: "CZip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),

    // Compares 64 bytes at once, with the instructions that the processor has.
    .target(name: "CByteScan"),

    // The product; arrows point up only.
    .target(
      name: "Impact", dependencies: ["CFactorTables"], swiftSettings: swift,
      // Square roots and roundings; only Foundation would bring the library along.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(
      name: "SalesExports",
      dependencies: [
        "Impact", "CByteScan", "CLibXML2", "CZip",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: swift),
    .target(
      name: "Reporter",
      dependencies: [
        "Impact", "CReportTemplates",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: swift),
    .target(
      name: "Ledger",
      dependencies: [
        "Impact", "SalesExports",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: swift),
    .target(
      name: "ImpactServer",
      dependencies: [
        "Impact", "SalesExports", "Ledger", "Reporter",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ],
      swiftSettings: swift),
    .executableTarget(
      name: "ImpactCommand",
      dependencies: [
        "Impact", "SalesExports", "Ledger", "Reporter", "ImpactServer", "CExampleExports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: swift),

    // For development: writes any table as it is read.
    .executableTarget(
      name: "ReadTable",
      dependencies: [
        "SalesExports", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),

    // For development: reads exports that were changed at random.
    .executableTarget(
      name: "FuzzExports",
      dependencies: [
        "ImpactTestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),

    // Tests mirror Sources.
    .target(
      name: "ImpactTestSupport", dependencies: ["Impact", "SalesExports", "CZip"],
      path: "Tests/Support",
      swiftSettings: swift),
    .testTarget(
      name: "ImpactTests", dependencies: ["Impact", "CFactorTables", "ImpactTestSupport"],
      exclude: ["Corpus"], swiftSettings: swift),
    .testTarget(
      name: "SalesExportsTests",
      dependencies: ["SalesExports", "Impact", "CByteScan", "CZip", "ImpactTestSupport"],
      exclude: ["Platforms"], swiftSettings: swift),
    .testTarget(
      name: "ReporterTests",
      dependencies: ["Reporter", "SalesExports", "Impact", "CLibXML2", "ImpactTestSupport"],
      exclude: ["Golden"], swiftSettings: swift),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "Ledger", "SalesExports", "Impact", "ImpactTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Released"],
      swiftSettings: swift),
    .testTarget(
      name: "ImpactServerTests",
      dependencies: [
        "ImpactServer", "Ledger", "Reporter", "SalesExports", "Impact", "ImpactTestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      swiftSettings: swift),
    .testTarget(
      name: "ImpactCommandTests", dependencies: ["ImpactCommand", "ImpactTestSupport"],
      swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
