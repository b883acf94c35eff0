#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An exact amount of money in minor units, so that sums never round: 123,000 euros are 12,300,000 cents.
///
/// ```swift
/// let envelope = Money(minorUnits: 12_300_000, currency: .eur)
/// envelope.majorUnits.formatted(.currency(code: envelope.currency.rawValue))
/// ```
public struct Money: Hashable, Sendable {
    /// Cents of euros, pence of pounds, whole yen.
    public var minorUnits: Int64
    /// In what it is counted. Amounts of two currencies do not compare.
    public var currency: Currency

    /// An amount in cents, or what the currency has in their place.
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// An amount in euros, or what the currency has in their place: `Money(majorUnits: 123_000, currency: .eur)`.
    ///
    /// - Returns: `nil` where it cannot be held exactly: more decimals than the currency has, or out of the range of 64
    ///   bits.
    public init?(majorUnits: Decimal, currency: Currency) {
        let scaled = majorUnits * Self.power(currency.minorUnitDigits)
        // The digits of a whole number hold all of it; Decimal has no exact conversion of its own everywhere.
        guard let minorUnits = Int64("\(scaled)") else { return nil }
        self.init(minorUnits: minorUnits, currency: currency)
    }

    /// The amount in euros, or what the currency has in their place: for display.
    public var majorUnits: Decimal {
        Decimal(minorUnits) / Self.power(currency.minorUnitDigits)
    }

    private static func power(_ digits: Int) -> Decimal {
        Decimal(sign: .plus, exponent: digits, significand: 1)
    }
}

extension Money: Codable {
    private enum CodingKeys: String, CodingKey {
        case minorUnits = "amount"
        case currency
    }
}

extension Money: CustomStringConvertible {
    /// For logs and messages, `123000 EUR`; format ``majorUnits`` for people.
    public var description: String { "\(majorUnits) \(currency)" }
}
