#if MockServer
import Synchronization

/// The contracts of a city that this package brings along, read once when first asked for.
extension Contract {
    /// Open data: the Explore API v2.1.
    ///
    /// ```swift
    /// let findings = try Contract.openData.check(request)
    /// ```
    ///
    /// - Throws: ``ContractError`` when the document in the package is broken.
    public static var openData: Contract {
        get throws(ContractError) { try embedded("data.yaml") }
    }

    /// Proposals: participatory budgets from idea to delivered project.
    ///
    /// - Throws: ``ContractError`` when the document in the package is broken.
    public static var proposals: Contract {
        get throws(ContractError) { try embedded("proposals.yaml") }
    }

    /// Signing in, with OAuth 2.0.
    ///
    /// - Throws: ``ContractError`` when the document in the package is broken.
    public static var identity: Contract {
        get throws(ContractError) { try embedded("identity.yaml") }
    }

    /// The names of the documents: `data.yaml`, …
    package static var embeddedNames: [String] {
        EmbeddedDocuments.files.map(\.name.description)
    }

    package static func embedded(_ name: String) throws(ContractError) -> Contract {
        try contracts.withLock { contracts -> Result<Contract, ContractError> in
            if let known = contracts[name] { return known }
            let contract = Result { () throws(ContractError) in
                guard let file = EmbeddedDocuments.files.first(where: { $0.name.description == name }) else {
                    throw ContractError("the document \(name) is not in this build")
                }
                return try Contract(yaml: file.content.description)
            }
            contracts[name] = contract
            return contract
        }.get()
    }

    private static let contracts = Mutex<[String: Result<Contract, ContractError>]>([:])
}
#endif
