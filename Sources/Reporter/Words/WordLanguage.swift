/// A language that the program has words in.
public enum WordLanguage: String, CaseIterable, Sendable {
  /// English.
  case en
  /// French.
  case fr
  /// German.
  case de
  /// Spanish.
  case es
  /// Italian.
  case it
}
