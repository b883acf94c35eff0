/// Writes coordinates as parameters of the contract: in degrees with at most seven decimals, a centimetre, and never with
/// an exponent.
enum ContractNumber {
    static func position(_ point: GeoPoint) -> String {
        "\(degrees(point.longitude)),\(degrees(point.latitude))"
    }

    /// Why a point cannot be asked for.
    static func problem(_ point: GeoPoint) -> String? {
        let isPlace = -180...180 ~= point.longitude && -90...90 ~= point.latitude
        return isPlace ? nil : "(\(point)) is not a place on the ground: latitude -90 to 90, longitude -180 to 180."
    }

    private static func degrees(_ number: Double) -> String {
        guard -360...360 ~= number else { return "" }
        let scaled = Int((number * 10_000_000).rounded())
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
        var text = String(padded.dropLast(7)) + "." + padded.suffix(7)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return scaled < 0 ? "-" + text : text
    }
}
