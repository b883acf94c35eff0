#if MockServer
import Foundation

/// The values of Explore's `lang` parameter, and the names of months and days that `date_format()` writes in each.
package enum DateLanguage: String, Sendable, CaseIterable {
    case en, fr, nl, pt, it, ar, de, es, ca, eu, sv

    /// French: what Explore v2.1 uses without a `lang` parameter.
    package static let standard = DateLanguage.fr

    /// Names as running text uses them (CLDR's format forms), in UTF-8.
    struct Names: Sendable {
        /// Monday first.
        let weekdays: [[UInt8]]
        let shortWeekdays: [[UInt8]]
        let months: [[UInt8]]
        let shortMonths: [[UInt8]]
    }

    var names: Names {
        switch self {
        case .en: Self.english
        case .fr: Self.french
        case .nl: Self.dutch
        case .pt: Self.portuguese
        case .it: Self.italian
        case .ar: Self.arabic
        case .de: Self.german
        case .es: Self.spanish
        case .ca: Self.catalan
        case .eu: Self.basque
        case .sv: Self.swedish
        }
    }

    // One constant each, so that a server that only ever speaks French loads French only.
    private static let english = load(.en)
    private static let french = load(.fr)
    private static let dutch = load(.nl)
    private static let portuguese = load(.pt)
    private static let italian = load(.it)
    private static let arabic = load(.ar)
    private static let german = load(.de)
    private static let spanish = load(.es)
    private static let catalan = load(.ca)
    private static let basque = load(.eu)
    private static let swedish = load(.sv)

    private static func load(_ language: DateLanguage) -> Names {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = Locale(identifier: language.rawValue)
        return Names(
            weekdays: mondayFirst(calendar.weekdaySymbols),
            shortWeekdays: mondayFirst(calendar.shortWeekdaySymbols),
            months: calendar.monthSymbols.map { Array($0.utf8) },
            shortMonths: calendar.shortMonthSymbols.map { Array($0.utf8) })
    }

    private static func mondayFirst(_ sundayFirst: [String]) -> [[UInt8]] {
        (sundayFirst.dropFirst() + sundayFirst.prefix(1)).map { Array($0.utf8) }
    }
}
#endif
