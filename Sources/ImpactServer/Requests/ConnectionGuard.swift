import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Holds a connection to its limits: a request that does not arrive in time, or cannot be read, is answered with a
/// problem and ends the connection; a client that does not take its answer is cut off.
///
/// A request that arrives in one piece, as nearly all do, costs two tests and no timer.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limit: TimeAmount
  private let problems: Problems
  private let metrics: ServiceMetrics
  // All below is only touched on the connection's own event loop.
  private var isArriving = false
  private var unanswered = 0
  private var isEnding = false
  private var arrival: Scheduled<Void>?
  private var taking: Scheduled<Void>?

  init(seconds: Int, problems: Problems, metrics: ServiceMetrics) {
    limit = .seconds(Int64(seconds))
    self.problems = problems
    self.metrics = metrics
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      isArriving = true
      unanswered += 1
    case .body: break
    case .end: isArriving = false
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if !isArriving {
      arrival?.cancel()
      arrival = nil
    } else if arrival == nil {
      arrival = context.eventLoop.assumeIsolated().scheduleTask(in: limit) {
        self.end(context, .slowRequest)
      }
    }
    context.fireChannelReadComplete()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { unanswered -= 1 }
    context.write(data, promise: promise)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable {
      taking?.cancel()
      taking = nil
    } else if taking == nil {
      taking = context.eventLoop.assumeIsolated().scheduleTask(in: limit) {
        context.close(promise: nil)
      }
    }
    context.fireChannelWritabilityChanged()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is HTTPParserError else {
      context.fireErrorCaught(error)
      return
    }
    if case HTTPParserError.headerOverflow = error {
      end(context, .largeHead)
    } else {
      end(context, .unreadableRequest)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    arrival?.cancel()
    taking?.cancel()
    context.fireChannelInactive()
  }

  /// Ends the connection: with a problem, if no answer is under way that it would break into.
  private func end(_ context: ChannelHandlerContext, _ kind: ProblemKind) {
    guard !isEnding else { return }
    isEnding = true
    // The request that is arriving is unanswered itself.
    guard unanswered <= (isArriving ? 1 : 0) else {
      context.close(promise: nil)
      return
    }
    metrics.count(.unknown, status: kind.status, microseconds: 0)
    let problem = problems.answer(kind)
    var fields = problem.fields
    fields[.connection] = "close"
    context.write(
      wrapOutboundOut(.head(HTTPResponse(status: problem.status, headerFields: fields))),
      promise: nil)
    context.write(wrapOutboundOut(.body(problem.body)), promise: nil)
    let written = context.eventLoop.makePromise(of: Void.self)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
    written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
  }
}
