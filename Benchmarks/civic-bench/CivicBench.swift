@main enum CivicBench { static func main() {} }
