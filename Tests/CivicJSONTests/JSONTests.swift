import CivicJSON
import Testing

@Suite("JSON values")
struct JSONTests {
    @Test("objects keep the order of their members")
    func order() {
        let object: JSONObject = ["z": 1, "a": 2, "m": 3]
        #expect(object.names == ["z", "a", "m"])
        #expect(object.members.map(\.value) == [1, 2, 3])
    }

    @Test("objects are equal whatever the order of their members")
    func equality() {
        #expect(["a": 1, "b": [2]] as JSONObject == ["b": [2], "a": 1])
        #expect(["a": 1, "b": 2] as JSONObject != ["a": 1, "b": 3])
        #expect(["a": 1] as JSONObject != ["a": 1, "b": 2])
        #expect(["a": .null] as JSONObject != ["b": .null])
    }

    @Test(
        "a repeated name keeps its first place and its last value, in small and in large objects",
        arguments: [2, 64, 200])
    func repeatedNames(size: Int) {
        let pairs = (0..<size).map { ("name\($0)", JSON.integer(Int64($0))) }
        let object = JSONObject(pairs + [("name1", "last")])
        #expect(object.count == size)
        #expect(object.names == pairs.map(\.0))
        #expect(object["name1"] == "last")
    }

    @Test("names that differ in one letter are all kept")
    func similarNames() {
        let names = ["ab", "ba", "a", "b", "", "aab", "abb", "é", "e"]
        #expect(JSONObject(names.map { ($0, .null) }).names == names)
    }

    @Test("assigning a member replaces, appends or removes it")
    func assigning() {
        var object: JSONObject = ["a": 1, "b": 2]
        object["a"] = "new"
        object["c"] = 3
        object["b"] = nil
        object["d"] = nil
        #expect(object.members == [.init(name: "a", value: "new"), .init(name: "c", value: 3)])
    }

    @Test("a value is only given out as what it is")
    func accessors() {
        #expect(JSON.integer(4).integerValue == 4)
        #expect(JSON.integer(4).doubleValue == 4)
        #expect(JSON.double(4).integerValue == nil)
        #expect(JSON.string("4").doubleValue == nil)
        #expect(JSON.bool(true).boolValue == true)
        #expect(JSON.integer(1).boolValue == nil)
        #expect((["a": [10, 20]] as JSON)["a"]?[1] == 20)
        #expect((["a": [10, 20]] as JSON)["a"]?[2] == nil)
        #expect(([1] as JSON)["a"] == nil)
        #expect(JSON.null.isNull)
        #expect(!JSON.bool(false).isNull)
    }

    @Test("an integer and a double are different values")
    func numberKinds() {
        #expect(JSON.integer(4) != JSON.double(4))
    }
}
