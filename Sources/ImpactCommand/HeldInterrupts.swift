import Foundation

/// Holds interrupts back (Ctrl-C, a plain kill, a closed terminal) while files are written.
struct HeldInterrupts {
  private var before = sigset_t()

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    // A file that may not grow further is an error of writing, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Lets them through again; one that came meanwhile takes effect now.
  func release() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
