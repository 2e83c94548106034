/// Order ids by which sales of two sources may be known to be the same.
public enum OrderNumber {
  /// Whether an order id looks like a number that a platform gives: short ones are alike by chance.
  public static func isOfPlatform(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
    MentionIndex.isPlatformNumber(id)
  }
}
