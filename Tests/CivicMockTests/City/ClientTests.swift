#if MockServer
import CivicKit
import CivicMock
import Testing

/// What the README promises: the client and a city in the process, with nothing between them.
@Suite("The client against the mock")
struct ClientTests {
    private struct Station: Decodable, Sendable {
        static let name = Field<String>("name")
        static let bikes = Field<Int>("numbikesavailable")
        static let place = Field<GeoPoint>("coordonnees_geo")
        static let code = Field<String>("stationcode")

        let name: String?
        let bikes: Int?
        let stationcode: String?

        enum CodingKeys: String, CodingKey {
            case name, stationcode
            case bikes = "numbikesavailable"
        }
    }

    private let city: City
    private let stations: Dataset<Station>

    init() throws {
        city = City.paris.served(at: MockCity.url).using(try MockCity())
        stations = city.data.dataset("velib-disponibilite-en-temps-reel", of: Station.self)
    }

    @Test("counts with a raw condition")
    func count() async throws {
        #expect(try await stations.records.where("numbikesavailable > \(0)").count() > 1_000)
    }

    @Test("reads typed rows near a place, nearest first")
    func typed() async throws {
        let cityHall = GeoPoint(longitude: 2.3522, latitude: 48.8566)
        let query = stations.records
            .where {
                Station.place.isWithin(.metres(500), of: cityHall)
                Station.bikes > 0
            }
            .orderBy(Station.place.distance(to: cityHall).ascending, Station.code.ascending)
        var names: [String] = []
        for try await station in query {
            #expect((station.bikes ?? 0) > 0)
            names.append(station.name ?? "")
        }
        #expect(names.count >= 5)
        #expect(names.first == "Hôtel de Ville - Rivoli")
    }

    @Test("iterates over every row once, across pages")
    func all() async throws {
        var codes: Set<String> = []
        for try await station in stations.records.orderBy(Station.code.ascending) {
            codes.insert(station.stationcode ?? "")
        }
        #expect(codes.count == 1_450)
    }

    @Test("a hostile value stays a value")
    func escaping() async throws {
        let hostile = "\" or 1 = 1 or name = \"\\"
        #expect(try await stations.records.where(Station.name == hostile).count() == 0)
        #expect(try await stations.records.where("name = \(hostile)").count() == 0)
    }

    @Test("tells errors apart in the server's words")
    func errors() async throws {
        func code(_ body: () async throws -> Int) async -> CivicError.Code? {
            let error = await #expect(throws: CivicError.self) { _ = try await body() }
            return error?.code
        }
        #expect(await code { try await stations.records.where("name >").count() } == .syntax)
        #expect(await code { try await stations.records.where("nom = 'x'").count() } == .unknownField)
        #expect(await code { try await city.data.dataset("nope").records.count() } == .unknownDataset)
        #expect(await code { try await stations.records.where("capacity = '3'").count() } == .incompatibleTypes)
    }

    @Test("reads the catalog and a dataset's fields")
    func catalog() async throws {
        let info = try await stations.info()
        #expect(info.fields.first?.name == "stationcode")
        let found = try await city.data.datasets.where(.search("velib")).page()
        #expect(found.rows.contains { $0.id == "velib-disponibilite-en-temps-reel" })
    }

    @Test("reads a record by its identifier, dynamically")
    func record() async throws {
        let dataset = city.data.dataset("arrondissements")
        let id = try #require(try await dataset.records.select("_id").first()?["_id"].string)
        let record = try await dataset.record(id: id)
        #expect(record["l_aroff"].string == "Louvre")
    }
}
#endif
