/** What `JSON.parse` gives; nothing more is known of it until a guard looked. */
export type JsonObject = Readonly<Record<string, unknown>>
