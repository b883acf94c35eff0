// The vocabulary of the contracts is CivicKit's own to its users: `import CivicKit` is all they write.
@_exported import CivicModels
