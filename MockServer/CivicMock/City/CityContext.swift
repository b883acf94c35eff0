#if MockServer
import Hummingbird
import Logging

/// What Hummingbird carries along with a request, whether it came through a socket or from a caller in the process.
struct CityContext: RequestContext {
    var coreContext: CoreRequestContextStorage

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }

    init(logger: Logger) {
        coreContext = CoreRequestContextStorage(source: InProcessSource(logger: logger))
    }

    /// A part of the path, decoded.
    func text(_ name: String) throws(ExploreError) -> String {
        guard let text = parameters.get(name).flatMap({ $0.removingPercentEncoding }) else {
            throw .invalidParameter("Broken percent-encoding in the path.")
        }
        return text
    }

    private struct InProcessSource: RequestContextSource {
        let logger: Logger
    }
}
#endif
