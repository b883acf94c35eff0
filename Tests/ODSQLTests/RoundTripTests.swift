import ODSQL
import Testing

@Suite("What a tree prints reads back as the same tree")
struct RoundTripTests {
    @Test("conditions", arguments: 0..<20)
    func conditions(seed: UInt64) throws {
        var generator = TreeGenerator(seed: seed)
        for _ in 0..<500 {
            let tree = generator.condition()
            #expect(try Condition(parsing: tree.description) == tree, "\(tree)")
        }
    }

    @Test("expressions", arguments: 0..<20)
    func expressions(seed: UInt64) throws {
        var generator = TreeGenerator(seed: seed)
        for _ in 0..<500 {
            let tree = generator.scalar()
            #expect(try ScalarExpression(parsing: tree.description) == tree, "\(tree)")
        }
    }

    @Test("select, order_by, group_by, refine", arguments: 0..<20)
    func clauses(seed: UInt64) throws {
        var generator = TreeGenerator(seed: seed)
        for _ in 0..<200 {
            let select = generator.select()
            #expect(try SelectClause(parsing: select.description) == select, "\(select)")
            let order = generator.order()
            #expect(try OrderClause(parsing: order.description) == order, "\(order)")
            let group = generator.group()
            #expect(try GroupClause(parsing: group.description) == group, "\(group)")
            let refinement = generator.refinement()
            #expect(try Refinement(parsing: refinement.description) == refinement, "\(refinement)")
        }
    }

    @Test("numbers print without the exponent that Explore may not read")
    func noExponent() {
        #expect(Literal.decimal(1e-7).description == "0.0000001")
        #expect(Literal.decimal(1.5e21).description == "1500000000000000000000.0")
        #expect(Literal.decimal(-10).description == "-10.0")
    }
}
