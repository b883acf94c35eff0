#if MockServer
import CivicMock
import Testing

@Suite("A city's clock")
struct CityClockTests {
    private let opening = Instant(microseconds: 1_737_642_809_000_000)

    @Test("a fixed clock stands still")
    func fixed() {
        let clock = CityClock(.fixed(opening))
        #expect(clock.now == opening)
        #expect(clock.now == opening)
    }

    @Test("a fixed clock moves when it is advanced or set, backwards too")
    func moving() {
        let clock = CityClock(.fixed(opening))
        #expect(clock.advance(by: .seconds(60)) == opening + .seconds(60))
        #expect(clock.advance(by: .seconds(-90)) == opening - .seconds(30))
        #expect(clock.now == opening - .seconds(30))
        clock.set(opening)
        #expect(clock.now == opening)
    }

    @Test("a wall clock runs, also after it was advanced")
    func wall() {
        let clock = CityClock(.wall)
        let start = clock.now
        #expect(start > opening)
        #expect(clock.advance(by: .seconds(1_000_000)) >= start + .seconds(1_000_000))
        let later = clock.now
        #expect(later >= start + .seconds(1_000_000))
        #expect(later < start + .seconds(1_000_600))
        clock.set(.wall)
        #expect(clock.now < start + .seconds(600))
    }

    @Test("setting an instant stops a wall clock")
    func stopping() {
        let clock = CityClock(.wall)
        clock.set(opening)
        #expect(clock.now == opening)
        #expect(clock.now == opening)
    }

    @Test("advancing beyond all bounds ends at the last instant")
    func bounds() {
        let clock = CityClock(.wall)
        for _ in 0..<30 { clock.advance(by: .seconds(Int64.max)) }
        #expect(clock.now >= Instant(microseconds: .max) - .seconds(600))
    }

    @Test("tasks that advance it at once lose nothing")
    func concurrency() async {
        let clock = CityClock(.fixed(opening))
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<100 {
                group.addTask { clock.advance(by: .seconds(1)) }
            }
        }
        #expect(clock.now == opening + .seconds(100))
    }
}
#endif
