import ImpactServer
import Testing

@Suite("A server")
struct ServerSettingsTests {
  @Test("listens on this machine only, unless told otherwise")
  func host() { #expect(ServerSettings().host == "127.0.0.1") }
}
