import CivicKit
import Foundation
import HTTPTypes
import Testing

@Suite("What a query sends")
struct RequestTests {
    let transport = StubTransport(noRows)
    var city: City { City.paris.using(transport) }
    var stations: RecordQuery<Station> { city.data.dataset("velib", of: Station.self).records }

    @Test("a page goes to the records of the dataset, with limit, language and time zone always said")
    func address() async throws {
        _ = try await stations.page()
        let request = try #require(await transport.requests.first)
        #expect(request.method == .get)
        #expect(request.scheme == "https")
        #expect(request.authority == "opendata.paris.fr")
        #expect(
            request.path
                == "/api/explore/v2.1/catalog/datasets/velib/records?lang=fr&limit=100&timezone=Europe%2FParis")
        #expect(request.headerFields[.accept] == "application/json")
        #expect(request.headerFields[.authorization] == nil)
    }

    @Test("parameters are sorted by name, so that equal queries make equal addresses")
    func parameterOrder() async throws {
        _ =
            try await stations
            .where(Station.bikes >= 3)
            .exclude(Station.name, "Nation")
            .refine(Station.name, "Bastille")
            .orderBy(Station.bikes.descending, Station.name.ascending)
            .select(Station.name, Station.bikes)
            .offset(20).limit(10)
            .language("en").timeZone("UTC")
            .page()
        #expect(
            await transport.parameters == [
                #"exclude=name:"Nation""#, "lang=en", "limit=10", "offset=20", "order_by=bikes desc, name",
                #"refine=name:"Bastille""#, "select=name, bikes", "timezone=UTC", "where=bikes >= 3",
            ])
    }

    @Test("each condition is a where parameter of its own")
    func repeatedWhere() async throws {
        _ = try await stations.where {
            Station.bikes >= 3
            Station.isOpen
        }.where("a = 1 or b = 2").page()
        #expect(await transport.values("where") == ["bikes >= 3", "is_open", "a = 1 or b = 2"])
    }

    @Test(
        "no character of a value gets lost or gets a meaning on the way",
        arguments: ["a+b", "a&limit=1", "a#b", "100 %", "a=b", "Été à l’Hôtel", "a;b", "🚲", "%2B", "x y\tz"])
    func encoding(value: String) async throws {
        _ = try await stations.where(Station.name == value).page()
        let path = try #require(await transport.paths.first)
        #expect(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "+") })
        #expect(await transport.values("limit") == ["100"])
        let sent = try #require(await transport.values("where").first)
        #expect(parsed(sent) == (Station.name == value))
    }

    @Test("a dataset id is one segment of the path")
    func datasetID() async throws {
        _ = try await city.data.dataset("a/b?c").records.page()
        #expect(await transport.paths.first?.hasPrefix("/api/explore/v2.1/catalog/datasets/a%2Fb%3Fc/records?") == true)
    }

    @Test("an id that would lead elsewhere is refused without a request", arguments: ["", ".", ".."])
    func impossibleID(id: String) async throws {
        await #expect(throws: CivicError.self) { try await city.data.dataset(id).info() }
        await #expect(throws: CivicError.self) { try await city.data.dataset(id).records.page() }
        await #expect(throws: CivicError.self) { try await city.data.dataset("velib").record(id: id) }
        #expect(await transport.requests.isEmpty)
    }

    @Test("an API key goes into the Authorization header")
    func apiKey() async throws {
        var city = city
        city.apiKey = "secret"
        _ = try await city.data.datasets.page()
        #expect(await transport.requests.first?.headerFields[.authorization] == "Apikey secret")
    }

    @Test("facet values are texts, dates are paths")
    func facets() async throws {
        _ =
            try await stations
            .refine(Station.bikes, 12)
            .refine(Station.renting, .yes)
            .refine(Station.tags, #"a "b""#)
            .refine(Station.opened, try #require(CalendarDate("2025-04")))
            .exclude(Station.updated, try #require(CalendarDate("2025-04-30")))
            .page()
        #expect(
            await transport.values("refine") == [
                #"bikes:"12""#, #"is_renting:"OUI""#, #"tags:"a \"b\"""#, #"opened:"2025/04""#,
            ])
        #expect(await transport.values("exclude") == [#"updated:"2025/04/30""#])
    }

    @Test("computed columns are added to all of them, and the type of the rows can change")
    func computedColumns() async throws {
        struct Near: Decodable { let metres: Double }
        let here = GeoPoint(longitude: 2.35, latitude: 48.85)
        _ =
            try await stations
            .where(Station.bikes > 0)
            .select(SelectItem.all, Station.place.distance(to: here).as("metres"), as: Near.self)
            .orderBy(Station.place.distance(to: here).ascending)
            .limit(5)
            .page()
        #expect(await transport.values("select") == ["*, distance(place, geom'POINT(2.35 48.85)') as metres"])
        #expect(await transport.values("order_by") == ["distance(place, geom'POINT(2.35 48.85)')"])
        #expect(await transport.values("where") == ["bikes > 0"])
        #expect(await transport.values("limit") == ["5"])
    }

    @Test("columns written by hand can change the type of the rows too, and nothing else")
    func computedColumnsByHand() async throws {
        struct Letters: Decodable { let letters: Int }
        _ =
            try await stations
            .where(Station.isOpen).orderBy(Station.name).refine(Station.bikes, 1).exclude(Station.bikes, 2)
            .limit(3).offset(4).language("en").timeZone("UTC")
            .select("length(name) as letters", as: Letters.self)
            .page()
        #expect(
            await transport.parameters == [
                #"exclude=bikes:"2""#, "lang=en", "limit=3", "offset=4", "order_by=name", #"refine=bikes:"1""#,
                "select=length(name) as letters", "timezone=UTC", "where=is_open",
            ])
    }

    @Test("a facet value that cannot be written is refused without a request")
    func unwritableFacets() async throws {
        let queries = [
            stations.refine(Station.load, .nan), stations.exclude(Station.load, .infinity),
            stations.refine(Station.opened, .year(-1)), stations.exclude(Station.updated, .year(10_000)),
        ]
        for query in queries {
            let error = try await #require(throws: CivicError.self) { try await query.page() }
            #expect(error.code == .invalidParameter)
        }
        #expect(await transport.requests.isEmpty)
    }

    @Test("counting asks for no row, and forgets order, columns, limit and offset")
    func count() async throws {
        let transport = StubTransport(#"{"total_count": 42, "results": []}"#)
        let stations = City.paris.using(transport).data.dataset("velib").records
        let count = try await stations.where(.text("x")).orderBy(Station.name.ascending).limit(5).offset(20_000).count()
        #expect(count == 42)
        #expect(await transport.parameters == ["lang=fr", "limit=0", "timezone=Europe/Paris", #"where="x""#])
    }

    @Test("the first row is one row, and nil when none matches")
    func first() async throws {
        #expect(try await stations.first() == nil)
        #expect(await transport.values("limit") == ["1"])
    }

    @Test("a page that Explore would refuse is refused without a request", arguments: [0, -1, 101])
    func limits(limit: Int) async throws {
        let error = try #require(await #expect(throws: CivicError.self) { try await stations.limit(limit).page() })
        #expect(error.code == .invalidParameter)
        #expect(error.hint != nil)
        #expect(await transport.requests.isEmpty)
    }

    @Test("the ten thousandth row is the last that can be asked for")
    func window() async throws {
        _ = try await stations.offset(9_900).limit(100).page()
        for offset in [9_901, -1, .max, .min] {
            let error = try #require(
                await #expect(throws: CivicError.self) { try await stations.offset(offset).limit(100).page() })
            #expect(error.code == .invalidParameter)
        }
        #expect(await transport.requests.count == 1)
    }

    @Test("without a limit, the last page ends with the ten thousandth row", arguments: [(9_950, 50), (9_999, 1)])
    func endOfWindow(offset: Int, limit: Int) async throws {
        _ = try await stations.offset(offset).page()
        #expect(await transport.values("limit") == ["\(limit)"])
        for offset in [10_000, -1, .max, .min] {
            await #expect(throws: CivicError.self) { try await stations.offset(offset).page() }
        }
        #expect(await transport.requests.count == 1)
    }

    @Test("columns of the catalog come with the id, which makes an entry")
    func catalogColumns() async throws {
        let catalog = city.data.datasets
        _ = try await catalog.select(DatasetInfo.title, DatasetInfo.publisher).page()
        #expect(await transport.values("select") == ["dataset_id, title, publisher"])
        _ = try await catalog.select(DatasetInfo.title, DatasetInfo.datasetID).page()
        #expect(await transport.values("select") == ["title, dataset_id"])
        _ = try await catalog.select(SelectItem.all).page()
        #expect(await transport.values("select") == ["*"])
        _ = try await catalog.select(DatasetInfo.title, as: Record.self).page()
        #expect(await transport.values("select") == ["title"])
    }

    @Test("the catalog is queried like the records of a dataset")
    func catalog() async throws {
        _ = try await city.data.datasets
            .where { DatasetInfo.recordsCount > 1000 }
            .refine(DatasetInfo.publisher, "Ville de Paris")
            .orderBy(DatasetInfo.modified.descending)
            .page()
        #expect(await transport.paths.first?.hasPrefix("/api/explore/v2.1/catalog/datasets?") == true)
        #expect(await transport.values("where") == ["records_count > 1000"])
        #expect(await transport.values("refine") == [#"publisher:"Ville de Paris""#])
        #expect(await transport.values("order_by") == ["modified desc"])
    }
}
