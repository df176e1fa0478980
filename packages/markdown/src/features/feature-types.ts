/** Words for the titles of callouts that have none, by kind: `{ note: 'Hinweis' }`. */
export type CalloutLabels = Readonly<Record<string, string>>

/** Says where `[[Target]]` leads; undefined when nowhere. */
export type WikiLinkResolver = (target: string) => string | undefined
