// swift-tools-version: 6.3
import PackageDescription

/// Measurements, apart from the package that they measure: `make bench` runs them.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "impact", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
  ],
  targets: [
    // Made-up sales of any size; needs nothing of the package that is measured.
    .executableTarget(
      name: "GenerateSales",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .executableTarget(
      name: "OrderBenchmark",
      dependencies: [
        .product(name: "Impact", package: "impact"), .product(name: "Reporter", package: "impact"),
      ]),
    .executableTarget(
      name: "StatementBenchmark",
      dependencies: [
        .product(name: "Impact", package: "impact"), .product(name: "Reporter", package: "impact"),
      ]),
  ])
