/// What the fields hold that full text looks into: a text, or where they are multivalued a list of them.
public protocol TextValue {}

extension String: TextValue {}

extension [String]: TextValue {}
