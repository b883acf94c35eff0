#if MockServer
import CivicJSON
import CivicMock
import Testing

@Suite("Files of a proposal")
struct AttachmentsTests {
    let city: MockCity
    let ada: Participant
    let path: String
    let tag: String?

    init() async throws {
        city = try SmallCity.make()
        ada = Participant(city).signed(in: "ada")
        let draft = try await ada.post("/proposals", DraftsTests.trees)
        path = "/proposals/\(try #require(draft.id))"
        tag = draft.tag
    }

    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]
    static let pdf = Array("%PDF-1.7".utf8)

    @Test("are kept as they were sent, with what is known of them")
    func add() async throws {
        let answer = try await ada.upload(
            "\(path)/attachments?title=Sketch&alt=Twelve%20trees", Self.png, mediaType: "image/png")
        #expect(answer.status == .created)
        #expect(answer["mediaType"] == "image/png")
        #expect(answer["bytes"] == 11)
        #expect(answer["title"] == "Sketch")
        #expect(answer["alt"] == "Twelve trees")
        #expect(answer["kind"] == "image")
        #expect(answer["sha256"] == "7f47b756761a46e6d4a4d96f0d8a4448f8449235009d1f3ad1493f5c773c19e8")
        let url = try #require(answer["url"]?.stringValue)
        #expect(answer[header: "Location"] == url)
        let file = try await ada.get(url)
        #expect(Array(file.body) == Self.png)
        #expect(file[header: "Content-Type"] == "image/png")
        let proposal = try await ada.get(path)
        #expect(proposal["attachments"]?.arrayValue?.map { $0["id"] } == [answer["id"]])
        #expect(proposal.tag?.hasPrefix("\"2-") == true)
    }

    @Test("say what they are, and what they are for")
    func words() async throws {
        let answer = try await ada.upload(
            "\(path)/attachments?title=Plan%20g%C3%A9n%C3%A9ral", Self.pdf, mediaType: "application/pdf"
        )
        #expect(answer["title"] == "Plan général")
        #expect(answer["kind"] == "document")
        let image = try await ada.upload(
            "\(path)/attachments?title=Plan&kind=image", Self.pdf, mediaType: "application/pdf")
        #expect(image.status == .badRequest)
        #expect(image.mistakes == ["kind invalid"])
        let markup = try await ada.upload(
            "\(path)/attachments?title=%3Cb%3EPlan", Self.pdf, mediaType: "application/pdf")
        #expect(markup.mistakes == ["title markup_not_allowed"])
    }

    @Test("are refused when the bytes are not of the type said, or of a type not taken")
    func types() async throws {
        let lie = try await ada.upload("\(path)/attachments?title=Plan", Self.pdf, mediaType: "image/png")
        #expect(lie.status == .unsupportedMediaType)
        #expect(lie.code == "unsupported_media_type")
        let jpeg = try await ada.upload(
            "\(path)/attachments?title=Plan", [0xFF, 0xD8, 0xFF], mediaType: "image/jpeg")
        #expect(jpeg.code == "unsupported_media_type")
        #expect(try await ada.get(path)["attachments"] == [])
    }

    @Test("are as large and as many as the rule allows")
    func limits() async throws {
        let most = Self.png + Array(repeating: 0, count: 89)
        #expect(
            try await ada.upload("\(path)/attachments?title=A", most, mediaType: "image/png").status == .created)
        let larger = try await ada.upload("\(path)/attachments?title=B", most + [0], mediaType: "image/png")
        #expect(larger.status == .contentTooLarge)
        #expect(larger.code == "too_large")
        #expect(
            try await ada.upload("\(path)/attachments?title=B", Self.png, mediaType: "image/png").status == .created
        )
        let third = try await ada.upload("\(path)/attachments?title=C", Self.png, mediaType: "image/png")
        #expect(third.status == .conflict)
        #expect(third.code == "limit_reached")
    }

    @Test("are removed by their author, while the proposal can be edited")
    func remove() async throws {
        let added = try await ada.upload("\(path)/attachments?title=Plan", Self.pdf, mediaType: "application/pdf")
        let file = "\(path)/attachments/\(try #require(added.id))"
        let chloe = Participant(city).signed(in: "chloe")
        #expect(try await chloe.delete(file).code == "not_found")
        #expect(try await ada.delete(file).status == .noContent)
        #expect(try await ada.delete(file).code == "not_found")
        #expect(try await ada.get(path)["attachments"] == [])
        city.clock.set(try #require(Instant("2026-02-03T00:00:00Z")))
        let late = try await ada.upload("\(path)/attachments?title=Plan", Self.pdf, mediaType: "application/pdf")
        #expect(late.code == "phase_closed")
    }

    @Test("belong to the content: an edit that has not seen them is stale")
    func version() async throws {
        _ = try await ada.upload("\(path)/attachments?title=Plan", Self.pdf, mediaType: "application/pdf")
        #expect(try await ada.patch(path, ["themes": ["nature"]], tag: tag).code == "stale")
    }
}
#endif
