import CivicTransport

/// How requests reach a city: ``URLSessionTransport`` unless the city is given another one.
///
/// Conform to it to record, to cache, or to answer from memory in a test. An answer of any status is an answer; only
/// what prevents an answer is thrown.
public typealias HTTPTransport = CivicTransport.HTTPTransport

/// What an ``HTTPTransport`` hands back: status and headers, and every byte of the body.
public typealias HTTPTransportResponse = CivicTransport.HTTPTransportResponse
