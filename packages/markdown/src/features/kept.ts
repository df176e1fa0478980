/**
 * What our own syntax means, on its way past parsing and sanitising of HTML: an element in the tree
 * carries an attribute that leads here, and the finishing walk puts the trusted markup in its place.
 */
export type Kept =
  | { readonly kind: 'meta'; readonly meta: string }
  | { readonly kind: 'math'; readonly tex: string; readonly display: boolean }
  | { readonly kind: 'abbreviation'; readonly title: string }
  | { readonly kind: 'directive'; readonly name: string }
  | CalloutKept
  | { readonly kind: 'callout-title' }

export interface CalloutKept {
  readonly kind: 'callout'
  readonly type: string
  /** Whether readers can fold it, and how it stands at first. */
  readonly fold: 'open' | 'closed' | undefined
}
