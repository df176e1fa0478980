import { base64 } from '../base64.ts'
import type { InlineBlock, SafeHtml } from '../safe-html.ts'
import { sha256 } from '../sha256.ts'
import { utf8 } from '../utf8.ts'

/** The hash of a script or style that stands in a page. Plain data, so that a build can keep it beside the page. */
export interface InlineHash {
  readonly kind: 'script' | 'style'
  /** As a policy names it, without quotes: `sha256-…`. */
  readonly hash: string
}

// A block that a template writes is the same object in every page; its hash is worked out once.
const known = new WeakMap<InlineBlock, string>()

/** The hashes of everything inline that templates wrote into this markup, each once, in a fixed order. */
export function inlineHashes(markup: SafeHtml): readonly InlineHash[] {
  const blocks = markup.inline
  return blocks.length === 0 ? [] : distinct(blocks.map(hashed))
}

function hashed(block: InlineBlock): InlineHash {
  let hash = known.get(block)
  if (hash === undefined) {
    hash = `sha256-${base64(sha256(utf8(block.text)))}`
    known.set(block, hash)
  }
  return { kind: block.kind, hash }
}

/** @internal Sorted by kind and hash, each once. */
export function distinct(hashes: readonly InlineHash[]): readonly InlineHash[] {
  const byKey = new Map(hashes.map((entry) => [`${entry.kind} ${entry.hash}`, entry]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}
