import CivicKit
import Foundation

/// Prints the Vélib’ stations around a place that rent out bikes now, nearest first.
@main
struct NearbyBikes {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.contains("--help") {
            print(Options.usage)
            return
        }
        do {
            try await list(Options(arguments))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func list(_ options: Options) async throws {
        let distance = Station.place.distance(to: options.here)
        let nearby = options.city.data.dataset(Station.datasetID, of: Station.self).records
            .where {
                Station.place.isWithin(.metres(options.radius), of: options.here)
                Station.isRenting == .yes
                Station.bikes > 0
            }
            .select(Station.name, Station.bikes, Station.electricBikes, Station.docks, distance.as("metres"))
            // Behind the distance, a field that is unique: only then no station is missed while pages are read.
            .orderBy(distance.ascending, Station.code.ascending)

        var isEmpty = true
        for try await station in nearby {
            isEmpty = false
            print(line(station))
        }
        if isEmpty {
            print("No bikes within \(Int(options.radius)) m of \(options.here).")
        }
    }

    private static func line(_ station: Station) -> String {
        let metres = station.metres.map { "\(Int($0.rounded())) m" } ?? "?"
        let bikes = station.bikes.map(String.init) ?? "?"
        let electric = station.electricBikes.map { " (\($0) electric)" } ?? ""
        let docks = station.docks.map { ", \($0) free docks" } ?? ""
        return "\(metres)\t\(station.name ?? "unnamed station"): \(bikes) bikes\(electric)\(docks)"
    }
}
