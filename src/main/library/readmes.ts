/** What lies beside copies of a library, for whoever finds them without Postil. In English: they outlive the window's language. */

/** Inside a backup. */
export const BACKUP_README = `A Postil library. "postil restore" puts it back; without Postil, journal.jsonl is text:
each line is a SHA-256, a space and JSON, and the newest "after" of each record is what it is. The pictures are
named by the SHA-256 of their bytes. settings.json holds the settings, files.json where the articles were read from.
`;

/** In a folder of copies. */
export const COPIES_README = `Copies of a Postil library. Each .jsonl file is the whole record at one time, as its name says: Postil's
"Restore…" or "postil restore FILE" puts it back, with the pictures from the folder beside it. Without Postil it is text:
each line is a SHA-256, a space and JSON, and the newest "after" of each record is what it is.
`;
