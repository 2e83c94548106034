import Impact

/// A part of a statement that can be worked out by itself.
enum StatementPart: Sendable {
  /// The activity data as text.
  case activity(ActivityText)
  /// The sales under one method.
  case assessment(Assessment)
  /// What moves a figure.
  case outlook(Outlook)
  /// Why another method gives another figure.
  case bridge(MethodBridge)
}
