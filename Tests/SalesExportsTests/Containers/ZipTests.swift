import ImpactTestSupport
import Testing

@testable import SalesExports

@Suite("Zip archives", .timeLimit(.minutes(20)))
struct ZipTests {
  private typealias Member = ZipWriter.Member

  /// An archive and the file in which it lies.
  private func open(
    _ writer: ZipWriter, limits: UnpackingLimits = UnpackingLimits()
  ) throws -> (archive: ZipArchive, file: NamelessFile) {
    let file = try NamelessFile(writer.bytes)
    return (try ZipArchive(descriptor: file.descriptor, file: "a.zip", limits: limits), file)
  }

  private func texts(_ bytes: [UInt8]) throws -> [String] {
    let file = try NamelessFile(bytes)
    let archive = try ZipArchive(descriptor: file.descriptor, file: "a.zip")
    return try archive.files.map { try archive.open($0).text() }
  }

  private func problem(_ writer: ZipWriter) throws -> String {
    let error = #expect(throws: ExportError.self) { try texts(writer.bytes) }
    return try #require(error).problem
  }

  @Test("Members are listed and read, packed or not, and in any order")
  func members() throws {
    let long = String(repeating: "1,iPhone 12 (Renewed)\n", count: 50_000)
    let (archive, file) = try open(
      ZipWriter([
        .init("2026/", ""), .init("2026/a.csv", "a,b\n"),
        .init("b.csv", Array(long.utf8), isDeflated: true), .init("leer.csv", ""),
      ]))
    #expect(archive.members.map(\.name) == ["2026", "2026/a.csv", "b.csv", "leer.csv"])
    #expect(archive.members.map(\.isFolder) == [true, false, false, false])
    #expect(archive.members.map(\.size) == [0, 4, UInt64(long.utf8.count), 0])
    // At the same time, block by block.
    let large = try archive.open(archive.members[2])
    let first = try #require(try large.nextBlock())
    #expect(try archive.open(archive.members[1]).text() == "a,b\n")
    #expect(String(decoding: try first + large.all(), as: UTF8.self) == long)
    #expect(try large.nextBlock() == nil)
    #expect(try archive.open(archive.members[3]).text() == "")
    withExtendedLifetime(file) {}
  }

  @Test("What systems and programs put in for themselves is passed by")
  func hidden() throws {
    let (archive, file) = try open(
      ZipWriter([
        .init("__MACOSX/._a.csv", "x"), .init(".DS_Store", "x"), .init("a.csv", "x"),
        .init("d/.hidden/a.csv", "x"), .init("_SUCCESS", ""),
      ]))
    #expect(archive.files.map(\.name) == ["a.csv"])
    #expect(archive.members.count == 5)
    withExtendedLifetime(file) {}
  }

  @Test(
    "Names that would lead elsewhere are shown by their last part only",
    arguments: [
      ("../../etc/passwd", "passwd"), ("/etc/passwd", "passwd"), ("C:\\x\\a.csv", "a.csv"),
      ("..\\a.csv", "a.csv"), ("d\\a.csv", "d/a.csv"), ("a\u{0}.csv", "a_.csv"),
      ("a\u{1B}[31m.csv", "a_[31m.csv"), ("a\u{202E}vsc.csv", "a_vsc.csv"), ("..", "member 1"),
      ("", "member 1"), ("/", "member 1"), ("C:a.csv", "member 1"), ("a/./b.csv", "b.csv"),
      ("größe.csv", "größe.csv"),
    ])
  func names(path: String, name: String) throws {
    let (archive, file) = try open(ZipWriter([.init(path, "x")]))
    #expect(archive.members.map(\.name) == [name])
    withExtendedLifetime(file) {}
  }

  @Test("Names that are no UTF-8 are shown all the same")
  func legacyName() throws {
    var member = Member("a.csv", "x")
    member.name = [0x67, 0x72, 0x94, 0xE1, 0x65]
    #expect(try open(ZipWriter([member])).archive.members[0].name == "gr\u{FFFD}\u{FFFD}e")
  }

  @Test("Members with a password or an unknown packing are named")
  func locked() throws {
    var member = Member("a.csv", "a,b\n")
    member.flags = 1
    #expect(try problem(ZipWriter([member])) == "'a.csv' is locked with a password")
    member.flags = 0
    member.method = 99
    #expect(try problem(ZipWriter([member])) == "'a.csv' is locked with a password")
    member.method = 9
    #expect(try problem(ZipWriter([member])) == "'a.csv' is packed with Deflate64")
    member.method = 77
    #expect(try problem(ZipWriter([member])) == "'a.csv' is packed with an unknown method (77)")
  }

  @Test("A member written like one of 4 GiB or more is named, and others are read")
  func zip64() throws {
    var member = Member("a.csv", "a,b\n")
    member.isZip64 = true
    #expect(try problem(ZipWriter([member])) == "'a.csv' is written like a file of 4 GiB or more")
    let (archive, file) = try open(ZipWriter([member, .init("b.csv", "c\n")]))
    #expect(try archive.open(archive.members[1]).text() == "c\n")
    withExtendedLifetime(file) {}
  }

  @Test("An archive behind other bytes is found")
  func begins() throws {
    #expect(try texts(Array("#!/bin/sh\n".utf8) + ZipWriter([.init("a", "x")]).bytes) == ["x"])
  }

  @Test("An empty archive is refused")
  func empty() throws {
    #expect(try problem(ZipWriter([])) == "the archive is empty, damaged, or was cut off")
  }

  @Test("A wrong checksum or size is damage", arguments: [true, false])
  func wrong(isDeflated: Bool) throws {
    let text = Array("Order ID,Product\n".utf8)
    for size in [0, 1, 16, 18, 5_000] as [UInt32] {
      var member = Member("a.csv", text, isDeflated: isDeflated)
      member.saidSize = size
      #expect(throws: ExportError.self) { try texts(ZipWriter([member]).bytes) }
    }
    var member = Member("a.csv", text, isDeflated: isDeflated)
    member.saidChecksum = 7
    #expect(try problem(ZipWriter([member])) == "'a.csv' is damaged in the archive")
  }

  @Test("Members that share their bytes are refused")
  func overlapping() throws {
    var again = Member("a.csv", Array("a,b\n".utf8))
    again.saidPlace = 0
    #expect(
      try problem(ZipWriter([.init("a.csv", "a,b\n"), again]))
        == "members of the archive lie over one another")
  }

  @Test("An archive that unpacks without measure is refused before anything is unpacked")
  func bomb() throws {
    let zeros = [UInt8](repeating: 0, count: 100 << 20)
    #expect(
      try problem(ZipWriter([.init("a.csv", zeros, isDeflated: true)]))
        == "the archive unpacks to more than 256 times its size")
    // What the directory says less, is not unpacked.
    var member = Member("a.csv", zeros, isDeflated: true)
    member.saidSize = 1_000
    #expect(try problem(ZipWriter([member])) == "'a.csv' is damaged in the archive")
  }

  @Test("A zip inside a zip is not followed")
  func nested() throws {
    let inner = ZipWriter([.init("b.csv", "a,b\n")]).bytes
    let (archive, file) = try open(ZipWriter([.init("b.zip", inner)]))
    #expect(FileShape(try archive.open(archive.members[0]).all()) == .zip)
    withExtendedLifetime(file) {}
  }

  @Test(
    "An archive of too many members is refused, whatever count it says",
    arguments: [nil, 7, 65_535])
  func many(saidCount: UInt16?) throws {
    var writer = ZipWriter((0..<12).map { .init("\($0).csv", "x") })
    writer.saidCount = saidCount
    let limits = UnpackingLimits(members: 6)
    let error = #expect(throws: ExportError.self) { try open(writer, limits: limits) }
    #expect(error?.problem == "the archive lists more than 6 members")
  }

  @Test("An archive that is cut off anywhere is refused")
  func truncated() throws {
    let bytes = ZipWriter([.init("a.csv", "a,b\n"), .init("b.csv", "c\n")]).bytes
    for count in 0..<bytes.count {
      #expect(throws: ExportError.self) { try texts(Array(bytes.prefix(count))) }
    }
  }

  @Test(
    "Damage never stops the program, and never changes a text",
    arguments: 0..<300 as Range<UInt64>)
  func damaged(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var zip64 = Member("c.csv", "e,f\n")
    zip64.isZip64 = true
    let long = Array(String(repeating: "Order ID,Product\n", count: 100).utf8)
    var bytes = ZipWriter([
      .init("a.csv", "a,b\n"), .init("b.csv", long, isDeflated: true), zip64,
    ]).bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    let expected = ["a,b\n", String(decoding: long, as: UTF8.self), "e,f\n"]
    let found = (try? texts(bytes)) ?? []
    #expect(found.allSatisfy { expected.contains($0) })
  }

  @Test("A file that is no archive, and what is no file")
  func noArchive() throws {
    let file = try NamelessFile(Array("Order ID,Product\n".utf8))
    let error = #expect(throws: ExportError.self) {
      try ZipArchive(descriptor: file.descriptor, file: "a.zip")
    }
    #expect(error?.kind == .data)
    let none = #expect(throws: ExportError.self) { try ZipArchive(descriptor: -1, file: "a.zip") }
    #expect(none?.kind == .unreadable)
  }
}
