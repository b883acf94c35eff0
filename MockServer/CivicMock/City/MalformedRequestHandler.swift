#if MockServer
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Answers what is not HTTP in the API's own shape, where the server would answer with an empty 400.
///
/// Such a request never becomes one: a URL with raw UTF-8 in it, a method that there is not, headers without end.
final class MalformedRequestHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// Whether an answer to an earlier request on this connection is still owed.
    private var isAnswering = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head = unwrapInboundIn(data) { isAnswering = true }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { isAnswering = false }
        context.write(data, promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let parserError = error as? HTTPParserError, !isAnswering else {
            context.fireErrorCaught(error)
            return
        }
        let answer = Self.answer(to: parserError)
        var head = HTTPResponse(status: answer.status)
        head.headerFields[.contentType] = "application/json; charset=utf-8"
        head.headerFields[.contentLength] = "\(answer.body.count)"
        head.headerFields[.connection] = "close"
        ExploreHeaders.add(to: &head.headerFields, nil)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: answer.body))), promise: nil)
        let end = context.writeAndFlush(wrapOutboundOut(.end(nil)))
        end.assumeIsolated().whenComplete { [loopBoundContext = context.loopBound] _ in
            loopBoundContext.value.close(promise: nil)
        }
    }

    private static func answer(to error: HTTPParserError) -> ExploreError {
        switch error {
        case .headerOverflow: .uriTooLong
        case .invalidMethod: .invalidParameter("Unknown HTTP method.")
        case .invalidURL, .invalidPath, .invalidHost, .invalidPort, .invalidQueryString:
            .invalidParameter("The URL is not one: what is not ASCII must be percent-encoded.")
        default: .invalidParameter("Not a valid HTTP request: \(error).")
        }
    }
}
#endif
