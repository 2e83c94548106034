import Foundation

/// A file to be read, or standard input, which is first kept in a file of its own because the date
/// order and the decimal mark of a column are only known when all of it has been seen.
public final class ExportInput {
  /// The base name, for messages and the record; a path is never printed.
  public let name: String
  /// Whether it was found in a folder; files of a folder that are no exports are passed by.
  public let isFromFolder: Bool
  /// The columns that stand in the names of folders, as Spark writes them: `country=FR/part-0.csv`.
  let partition: [Partition]
  private let contents: Contents
  /// Is told how much was read.
  var progress: ReadingProgress?

  /// A column of which all rows of a file have one value.
  struct Partition: Hashable {
    let name: String
    let value: String
  }

  /// Where the bytes are.
  private enum Contents {
    case file(path: String)
    /// A file that is open.
    case open(FileHandle)
    /// What can be read only once, and is kept while it is.
    case stream(SpooledStream)
    /// A folder in a folder, which is passed by and said.
    case subfolder
    /// A file in a zip archive, which stays open.
    case member(FileHandle, ZipArchive, ZipMember)
  }

  private init(
    name: String, contents: Contents, isFromFolder: Bool = false, partition: [Partition] = []
  ) {
    // A name may hold signs that steer a terminal.
    self.name = String(
      name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : Character($0) })
    self.contents = contents
    self.isFromFolder = isFromFolder
    self.partition = partition
  }

  /// The inputs that an argument names: a file, `-` for standard input, or the files of a folder in the
  /// order of their names.
  ///
  /// - Throws: ``ExportError`` when there is no such file or folder, or it cannot be read.
  public static func inputs(_ argument: String) throws -> [ExportInput] {
    if argument == "-" { return try spool(.standardInput, name: "-").members() }
    let name = URL(filePath: argument).lastPathComponent
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) else {
      throw ExportError(
        .missing, file: name, problem: "no such file",
        mend: "check the path, or run 'impact example DIR' for exports to try")
    }
    guard isFolder.boolValue else { return try file(name: name, path: argument).members() }
    let inputs = try folder(argument, name: name, partition: [])
    guard !inputs.isEmpty else {
      throw ExportError(
        .data, file: name, problem: "the folder holds no files", mend: "name the folder of exports")
    }
    return try inputs.flatMap { try $0.members() }
  }

  /// The files of a folder by name, and those of its partitions.
  private static func folder(
    _ path: String, name: String, partition: [Partition]
  ) throws -> [ExportInput] {
    let members: [String]
    do {
      members = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw ExportError(
        .unreadable, file: name, problem: "the folder cannot be read",
        mend: "check its permissions")
    }
    guard !members.contains("_delta_log") else {
      throw ExportError(
        .data, file: name,
        problem:
          "the folder is a Delta table: most of its files were replaced by others, and only its "
          + "log tells which count",
        mend: "read it with Spark and write the live rows as CSV or JSON")
    }
    return try members.filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }.flatMap { member in
      let path = "\(path)/\(member)"
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        return [ExportInput]()
      }
      var status = stat()
      guard lstat(path, &status) == 0 else { return [] }
      guard isFolder.boolValue else {
        // What is no file, such as a pipe, would never end.
        var target = stat()
        guard stat(path, &target) == 0, target.st_mode & S_IFMT == S_IFREG else { return [] }
        return [
          ExportInput(
            name: (partition.map { "\($0.name)=\($0.value)" } + [member]).joined(separator: "/"),
            contents: .file(path: path), isFromFolder: true, partition: partition)
        ]
      }
      // A link could lead back to where it stands.
      guard status.st_mode & S_IFMT == S_IFDIR, let column = Partition(folder: member) else {
        return [
          ExportInput(name: member, contents: .subfolder, isFromFolder: true)
        ]
      }
      return try folder(path, name: member, partition: partition + [column])
    }
  }

  /// The files in a zip archive; the file itself when it is none, or one workbook.
  private func members() throws -> [ExportInput] {
    if case .subfolder = contents { return [self] }
    let head = try open().head(FileShape.headSize)
    guard FileShape(head) == .zip else { return [self] }
    let file = try handle()
    let archive: ZipArchive
    do {
      archive = try ZipArchive(descriptor: file.fileDescriptor, file: name)
    } catch {
      // In a folder such a file is passed by when it is opened, like any other that is no export.
      if isFromFolder { return [self] }
      throw error
    }
    guard archive.shape() == .zip else { return [self] }
    guard !archive.files.isEmpty else {
      throw ExportError(
        .data, file: name, problem: "the archive holds no files", mend: "pack the exports again")
    }
    return archive.files.map { member in
      ExportInput(
        name: "\(name)/\(member.name)", contents: .member(file, archive, member),
        isFromFolder: true,
        partition: partition)
    }
  }

  private static func file(name: String, path: String) throws -> ExportInput {
    var status = stat()
    let isRegular = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    guard !isRegular else { return ExportInput(name: name, contents: .file(path: path)) }
    // A pipe can be read once only.
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw ExportError(
        .unreadable, file: name, problem: "the file cannot be opened", mend: "check its permissions"
      )
    }
    return try spool(handle, name: name)
  }

  private static func spool(_ source: FileHandle, name: String) throws -> ExportInput {
    var status = stat()
    let input = source.fileDescriptor
    // `impact report - < FILE` can be read as often as it takes.
    if fstat(input, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      lseek(input, 0, SEEK_CUR) == 0
    {
      return ExportInput(name: name, contents: .open(source))
    }
    return ExportInput(
      name: name,
      contents: .stream(try SpooledStream(source, into: try temporaryFile(name: name), name: name)))
  }

  static func unspooled(_ name: String) -> ExportError {
    ExportError(
      .unreadable, file: name, problem: "the input cannot be read to its end",
      mend: "check the command before the pipe and the room in TMPDIR")
  }

  /// A file without a name: it is gone when the program ends, however it ends.
  private static func temporaryFile(name: String) throws -> FileHandle {
    var template = Array((NSTemporaryDirectory() + "/impact-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw ExportError(
        .unreadable, file: name, problem: "the input cannot be kept in a temporary file",
        mend: "set TMPDIR to a folder with room")
    }
    // It keeps no name: sales must not stay behind when the program is ended.
    unlink(template)
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  static let blockSize = 1 << 18

  /// What changes when anybody writes to the file; `nil` for what is no file of others.
  var changeMark: [Int]? {
    var status = stat()
    switch contents {
    case .file(let path): guard stat(path, &status) == 0 else { return [] }
    case .open(let file): guard fstat(file.fileDescriptor, &status) == 0 else { return [] }
    case .stream, .subfolder, .member: return nil
    }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    return [
      Int(status.st_ino), Int(status.st_size), Int(changed.tv_sec), Int(changed.tv_nsec),
    ]
  }

  /// Whether ``size`` is all: of a stream that still comes it is what came.
  var isSizeKnown: Bool {
    guard case .stream(let stream) = contents else { return true }
    return stream.known.isAll
  }

  /// The size of the file in bytes; 0 where it is not known.
  var size: Int64 {
    switch contents {
    case .file(let path):
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
    case .subfolder: return 0
    case .open(let file):
      var status = stat()
      return fstat(file.fileDescriptor, &status) == 0 ? Int64(status.st_size) : 0
    case .stream(let stream): return stream.known.size
    case .member(_, _, let member): return Int64(clamping: member.size)
    }
  }

  /// Opens the bytes from their begin; of an archive's member, the unpacked ones.
  func open() throws -> any BlockSource {
    switch contents {
    case .subfolder:
      throw ExportError(
        .data, file: name, problem: "it is a folder inside the folder",
        mend: "name it by itself to read its files"
      ).ofNoExport
    case .file, .open, .stream:
      FileBlocks(try feed(), progress: progress)
    case .member(_, let archive, let member): try archive.open(member)
    }
  }

  /// Whether its bytes can be read at any place, by several readers at once: not what is in an archive.
  var isPlain: Bool {
    switch contents {
    case .file, .open, .stream: true
    case .subfolder, .member: false
    }
  }

  /// The bytes of a plain file from their begin.
  ///
  /// - Throws: ``ExportError`` when the file cannot be opened.
  func feed() throws -> any ByteFeed {
    if case .stream(let stream) = contents { return StreamFeed(stream) }
    return FileFeed(try handle(), name: name)
  }

  /// A file without a name that holds what comes of a source.
  func unpacked(_ blocks: any BlockSource) throws -> FileHandle {
    let copy = try Self.temporaryFile(name: name)
    while let block = try blocks.nextBlock() {
      do {
        try copy.write(contentsOf: block)
      } catch {
        throw Self.unspooled(name)
      }
    }
    return copy
  }

  /// The file itself, for readers that go to and fro in it.
  func handle() throws -> FileHandle {
    switch contents {
    case .open(let file): return file
    case .stream(let stream): return try stream.whole()
    case .member, .subfolder:
      return try unpacked(try open())
    case .file(let path):
      do {
        return try FileHandle(forReadingFrom: URL(filePath: path))
      } catch {
        throw ExportError(
          .unreadable, file: name, problem: "the file cannot be opened",
          mend: "check its permissions")
      }
    }
  }
}

extension ExportInput.Partition {
  /// Spark's name for the folder of rows without a value.
  private static let null = "__HIVE_DEFAULT_PARTITION__"

  /// Reads the name of a folder, `country=FR`, with its signs percent-encoded; `nil` for another folder.
  init?(folder: String) {
    let parts = folder.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    name = parts[0].removingPercentEncoding ?? String(parts[0])
    let text = parts[1].removingPercentEncoding ?? String(parts[1])
    value = text == Self.null ? "" : text
  }
}
