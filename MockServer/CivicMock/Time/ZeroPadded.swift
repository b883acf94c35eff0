#if MockServer
/// Writes integers as ASCII digits straight into a response body, because every datetime of every row passes here.
enum ZeroPadded {
    /// Appends `value` with at least `width` digits; a negative value gets a leading minus sign.
    static func append(_ value: Int, width: Int, to bytes: inout [UInt8]) {
        if width == 2, value >= 0, value < 100 {
            bytes.append(digit(value / 10))
            bytes.append(digit(value % 10))
            return
        }
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var scale: UInt = 1
        var digits = 1
        while digits < width || value.magnitude / scale >= 10 {
            scale *= 10
            digits += 1
        }
        while scale > 0 {
            bytes.append(digit(Int(value.magnitude / scale % 10)))
            scale /= 10
        }
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value)
    }
}
#endif
