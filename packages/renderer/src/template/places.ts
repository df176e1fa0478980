/** Where in the markup a hole stands, and so how its value is written. `first`: directly after the start tag of a pre or textarea. `governed`: a Content Security Policy must name the hash. */
export type Place =
  | { readonly kind: 'text'; readonly first: boolean }
  | { readonly kind: 'plain-text'; readonly element: string; readonly first: boolean }
  | { readonly kind: 'json'; readonly governed: boolean }
  | { readonly kind: 'heading-level' }
  | { readonly kind: 'attributes' }
  | { readonly kind: 'attribute-part'; readonly element: string; readonly name: string }
  | { readonly kind: 'whole-attribute'; readonly element: string; readonly name: string }

/** What the scan of a template's fixed strings tells a listener, in order of the text. */
export interface Listener {
  /** The next hole stands here. `valueStart` is where its attribute's value (or, for a whole attribute, the attribute) began in the string before it; negative if in an earlier one. */
  hole(place: Place, start: number): void
  /** A quoted attribute value ended at `end` of the string with this index. */
  valueEnd(string: number, end: number): void
  /** A script or style element with fixed content ended. */
  block(kind: 'script' | 'style', text: string): void
}
