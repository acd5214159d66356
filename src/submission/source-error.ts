/** What keeps a source from being read, whatever it holds: it is refused, or no longer what it was. */
export abstract class SourceError extends Error {}
