#if MockServer
import GRDB

/// The tables behind proposals and ballots.
///
/// What lists filter and sort by stands in narrow tables, which ``ListColumns`` holds in memory; texts and the rest of a
/// thing's JSON stand in `…_doc`. Instants are microseconds since 1970, money is minor units. Who voted (`voter`) and what
/// was voted (`cast_ballot`) never meet.
enum ParticipationSchema {
    /// Raised with every change of the tables: a store of another version is refused.
    static let version = 2

    static func create(_ db: Database) throws {
        try db.execute(sql: tables)
    }

    private static let tables = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE sequence (name TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE proposal (
            n INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            edition TEXT NOT NULL,
            phase TEXT,
            area TEXT,
            state TEXT NOT NULL,
            native_state TEXT,
            owner TEXT,
            is_listed INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            submitted_at INTEGER,
            updated_at INTEGER NOT NULL,
            cost INTEGER,
            supports INTEGER NOT NULL DEFAULT 0,
            comments INTEGER NOT NULL DEFAULT 0,
            has_answer INTEGER NOT NULL DEFAULT 0,
            title_key TEXT NOT NULL,
            longitude REAL,
            latitude REAL,
            version INTEGER NOT NULL DEFAULT 1);
        CREATE TABLE proposal_doc (n INTEGER PRIMARY KEY, doc TEXT NOT NULL);
        CREATE TABLE proposal_theme (n INTEGER NOT NULL, theme TEXT NOT NULL, PRIMARY KEY (n, theme)) WITHOUT ROWID;
        CREATE TABLE proposal_author (author TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (author, n)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE proposal_text USING fts5(text, tokenize='ascii', detail=none);
        CREATE TABLE merge (source TEXT PRIMARY KEY, target TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX merge_target ON merge (target);
        CREATE TABLE history (n INTEGER PRIMARY KEY, proposal TEXT NOT NULL, at INTEGER NOT NULL, doc TEXT NOT NULL);
        CREATE INDEX history_proposal ON history (proposal, at, n);
        CREATE TABLE answer (
            n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, proposal TEXT NOT NULL, at INTEGER NOT NULL, doc TEXT NOT NULL);
        CREATE INDEX answer_proposal ON answer (proposal, at, n);
        CREATE TABLE support_count (
            proposal TEXT NOT NULL, kind TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (proposal, kind)) WITHOUT ROWID;
        CREATE TABLE support (
            proposal TEXT NOT NULL, kind TEXT NOT NULL, citizen TEXT NOT NULL,
            PRIMARY KEY (proposal, kind, citizen)) WITHOUT ROWID;
        CREATE TABLE attachment (
            n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, proposal TEXT NOT NULL, doc TEXT NOT NULL, bytes BLOB NOT NULL);
        CREATE INDEX attachment_proposal ON attachment (proposal, n);
        CREATE TABLE report (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, doc TEXT NOT NULL);

        CREATE TABLE comment (
            n INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            proposal TEXT NOT NULL,
            parent TEXT,
            depth INTEGER NOT NULL,
            state TEXT NOT NULL,
            owner TEXT,
            up INTEGER NOT NULL DEFAULT 0,
            down INTEGER NOT NULL DEFAULT 0,
            replies INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL,
            doc TEXT NOT NULL);
        CREATE INDEX comment_tree ON comment (proposal, parent, created_at, n);
        CREATE TABLE comment_rating (
            comment TEXT NOT NULL, citizen TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (comment, citizen)) WITHOUT ROWID;

        CREATE TABLE project (
            n INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            edition TEXT NOT NULL,
            area TEXT NOT NULL,
            state TEXT NOT NULL,
            native_state TEXT,
            number INTEGER,
            cost INTEGER NOT NULL,
            stage TEXT,
            in_equity_zone INTEGER NOT NULL,
            votes INTEGER,
            rank INTEGER,
            updated_at INTEGER NOT NULL,
            title_key TEXT NOT NULL,
            longitude REAL,
            latitude REAL);
        CREATE INDEX project_edition ON project (edition, number);
        CREATE TABLE project_doc (n INTEGER PRIMARY KEY, doc TEXT NOT NULL, realisation TEXT);
        CREATE TABLE project_theme (n INTEGER NOT NULL, theme TEXT NOT NULL, PRIMARY KEY (n, theme)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE project_text USING fts5(text, tokenize='ascii', detail=none);
        CREATE TABLE project_proposal (
            project TEXT NOT NULL, proposal TEXT NOT NULL, PRIMARY KEY (project, proposal)) WITHOUT ROWID;
        CREATE INDEX project_proposal_proposal ON project_proposal (proposal, project);

        CREATE TABLE ballot_draft (
            edition TEXT NOT NULL, citizen TEXT NOT NULL, doc TEXT NOT NULL, updated_at INTEGER NOT NULL,
            version INTEGER NOT NULL, PRIMARY KEY (edition, citizen)) WITHOUT ROWID;
        CREATE TABLE voter (
            edition TEXT NOT NULL, citizen TEXT NOT NULL, receipt TEXT, version INTEGER NOT NULL,
            PRIMARY KEY (edition, citizen)) WITHOUT ROWID;
        CREATE TABLE receipt (id TEXT PRIMARY KEY, edition TEXT NOT NULL, doc TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE cast_ballot (
            n INTEGER PRIMARY KEY, edition TEXT NOT NULL, area TEXT, channel TEXT NOT NULL, votes TEXT NOT NULL);
        CREATE INDEX cast_ballot_edition ON cast_ballot (edition);
        CREATE TABLE result (edition TEXT PRIMARY KEY, published_at INTEGER, doc TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE recount (
            edition TEXT NOT NULL, list TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (edition, list)) WITHOUT ROWID;

        CREATE TABLE event (
            n INTEGER PRIMARY KEY, due_at INTEGER NOT NULL, kind TEXT NOT NULL, doc TEXT NOT NULL,
            is_done INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX event_due ON event (is_done, due_at, n);
        CREATE TABLE change (
            n INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, resource TEXT NOT NULL, id TEXT NOT NULL,
            change TEXT NOT NULL, proposal TEXT);

        CREATE TABLE token (
            hash TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, client TEXT NOT NULL, scope TEXT NOT NULL,
            family TEXT NOT NULL, expires_at INTEGER NOT NULL, is_revoked INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        CREATE INDEX token_family ON token (family);
        CREATE TABLE authorization_code (
            hash TEXT PRIMARY KEY, citizen TEXT NOT NULL, client TEXT NOT NULL, redirect_uri TEXT NOT NULL,
            challenge TEXT NOT NULL, scope TEXT NOT NULL, expires_at INTEGER NOT NULL, family TEXT) WITHOUT ROWID;
        CREATE TABLE idempotency (
            caller TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, status INTEGER NOT NULL,
            headers TEXT NOT NULL, body BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (caller, key)) WITHOUT ROWID;
        CREATE INDEX idempotency_at ON idempotency (at);

        CREATE INDEX proposal_edition ON proposal (edition, is_listed);
        CREATE INDEX proposal_author_n ON proposal_author (n);
        CREATE INDEX proposal_owner ON proposal (owner, created_at, n);
        """
}
#endif
