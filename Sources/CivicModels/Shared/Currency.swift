/// A currency by its ISO 4217 code. It says how many digits the amounts of ``Money`` have behind the decimal point.
///
/// ```swift
/// Currency.eur.minorUnitDigits                  // 2
/// Currency(rawValue: "TND").minorUnitDigits     // 3
/// ```
public struct Currency: OpenWord {
    /// Three capital letters, `EUR`.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The euro.
    public static let eur = Currency(rawValue: "EUR")
    /// The pound sterling.
    public static let gbp = Currency(rawValue: "GBP")
    /// The US dollar.
    public static let usd = Currency(rawValue: "USD")

    /// How many decimal digits the minor unit has: 2 for cents, 0 for the yen. ISO 4217, table A.1; a code that is not
    /// in it is taken to have 2.
    public var minorUnitDigits: Int {
        switch rawValue {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
            "XOF", "XPF":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        case "CLF", "UYW": 4
        default: 2
        }
    }
}
