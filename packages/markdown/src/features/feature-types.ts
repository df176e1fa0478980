/** Words for the titles of callouts that have none, by kind: `{ note: 'Hinweis' }`. */
export type CalloutLabels = Readonly<Record<string, string>>

/** Says where `[[Target]]` leads; undefined when nowhere. Of `[[Target#Part]]` it is asked for `Target`; `#part` is added. */
export type WikiLinkResolver = (target: string) => string | undefined

/**
 * Draws the text of a ```` ```mermaid ```` block, as SVG that is put into the page as it is: in `sanitize`, let the
 * engine keep to its strict mode. Undefined, or what it throws, leaves the block as code and is reported. `process`
 * waits for a promise, `processSync` cannot.
 */
export type DiagramRenderer = (diagram: string) => string | undefined | Promise<string | undefined>

/** What came of a diagram. */
export type Drawing = { readonly svg: string } | { readonly because: string }
