// swift-tools-version: 6.3
import PackageDescription

/// Measurements, apart from the package that they measure: `make bench` runs them.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "impact", path: "..")],
  targets: [
    .executableTarget(
      name: "StatementBenchmark",
      dependencies: [
        .product(name: "Impact", package: "impact"), .product(name: "Reporter", package: "impact"),
      ])
  ])
