import Foundation

/// A file to be read, or standard input, which is first kept in a file of its own because the date
/// order and the decimal mark of a column are only known when all of it has been seen.
public final class ExportInput: Sendable {
  /// The base name, for messages and the record; a path is never printed.
  public let name: String
  /// Whether it was found in a folder; files of a folder that are no exports are passed by.
  public let isFromFolder: Bool
  private let contents: Contents

  /// Where the bytes are.
  private enum Contents {
    case file(path: String)
    /// A file without a name: it is gone when the program ends, however it ends.
    case spool(FileHandle)
  }

  private init(name: String, contents: Contents, isFromFolder: Bool = false) {
    self.name = name
    self.contents = contents
    self.isFromFolder = isFromFolder
  }

  /// The inputs that an argument names: a file, `-` for standard input, or the files of a folder in the
  /// order of their names.
  ///
  /// - Throws: ``ExportError`` when there is no such file or folder, or it cannot be read.
  public static func inputs(_ argument: String) throws -> [ExportInput] {
    if argument == "-" { return [try spool(.standardInput, name: "-")] }
    let name = URL(filePath: argument).lastPathComponent
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) else {
      throw ExportError(
        .missing, file: name, problem: "no such file",
        mend: "check the path, or run 'impact example DIR' for exports to try")
    }
    guard isFolder.boolValue else { return [try file(name: name, path: argument)] }
    let members: [String]
    do {
      members = try FileManager.default.contentsOfDirectory(atPath: argument)
    } catch {
      throw ExportError(
        .unreadable, file: name, problem: "the folder cannot be read",
        mend: "check its permissions")
    }
    let inputs = members.sorted().filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }.map {
      (name: $0, path: "\(argument)/\($0)")
    }.filter { member in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: member.path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    guard !inputs.isEmpty else {
      throw ExportError(
        .data, file: name, problem: "the folder holds no files", mend: "name the folder of exports")
    }
    return inputs.map {
      ExportInput(name: $0.name, contents: .file(path: $0.path), isFromFolder: true)
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
    var template = Array((NSTemporaryDirectory() + "/impact-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw ExportError(
        .unreadable, file: name, problem: "the input cannot be kept in a temporary file",
        mend: "set TMPDIR to a folder with room")
    }
    // It keeps no name: sales must not stay behind when the program is ended.
    unlink(template)
    let copy = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      while let data = try source.read(upToCount: blockSize), !data.isEmpty {
        try copy.write(contentsOf: data)
      }
    } catch {
      throw ExportError(
        .unreadable, file: name, problem: "the input cannot be read to its end",
        mend: "check the command before the pipe and the room in TMPDIR")
    }
    return ExportInput(name: name, contents: .spool(copy))
  }

  static let blockSize = 1 << 18

  /// Gives the bytes of the file block by block; a block is valid during the call.
  func readBlocks(_ body: ([UInt8]) throws -> Void) throws {
    let handle: FileHandle
    do {
      switch contents {
      case .file(let path): handle = try FileHandle(forReadingFrom: URL(filePath: path))
      case .spool(let spool):
        handle = spool
        try spool.seek(toOffset: 0)
      }
    } catch {
      throw ExportError(
        .unreadable, file: name, problem: "the file cannot be opened", mend: "check its permissions"
      )
    }
    while true {
      let data: Data?
      do {
        data = try handle.read(upToCount: Self.blockSize)
      } catch {
        throw ExportError(
          .unreadable, file: name, problem: "the file cannot be read to its end",
          mend: "check the disk, and export again")
      }
      guard let data, !data.isEmpty else { return }
      try body([UInt8](data))
    }
  }

  /// The first bytes of the file.
  func head(_ count: Int) throws -> [UInt8] {
    struct Enough: Error {}
    var head: [UInt8] = []
    do {
      try readBlocks { block in
        head.append(contentsOf: block.prefix(count - head.count))
        if head.count >= count { throw Enough() }
      }
    } catch is Enough {}
    return head
  }
}
