import { distinct, type InlineHash } from './inline-hashes.ts'

/** What a policy allows beyond the site's own files. */
export interface PolicyOptions {
  /** What stands in the pages: `inlineHashes(page)`, of one page or of all of them together. */
  readonly inline?: readonly InlineHash[]
  /**
   * Names of the Trusted Types policies that the site's scripts make. Default: none, and no script may write markup from
   * text. `false` leaves Trusted Types out.
   */
  readonly trustedTypes?: readonly string[] | false
  /** Whether scripts may compile WebAssembly, which Pagefind does. Default: `false`. */
  readonly wasm?: boolean
  /** More sources, or more directives: `{ 'img-src': ['https://images.example.net'] }`. */
  readonly sources?: Readonly<Record<string, readonly string[]>>
}

const self = "'self'"

/**
 * A Content Security Policy (level 3) for a site that brings everything itself: nothing from other hosts, no inline code but
 * what is named by hash, no `base`, no frames around it, no plug-ins, no string made into markup by a script. Directives and
 * sources come in a fixed order. Throws a `TypeError` for a source that could change another directive.
 */
export function contentSecurityPolicy(options: PolicyOptions = {}): string {
  const { inline = [], trustedTypes = [], wasm = false, sources = {} } = options
  const hashesOf = (kind: 'script' | 'style') =>
    distinct(inline)
      .filter((entry) => entry.kind === kind)
      .map(({ hash }) => `'${hash}'`)
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': [self, ...(wasm ? ["'wasm-unsafe-eval'"] : []), ...hashesOf('script')],
    'style-src': [self, ...hashesOf('style')],
    'img-src': [self, 'data:'],
    'font-src': [self],
    'media-src': [self],
    'connect-src': [self],
    'manifest-src': [self],
    'base-uri': ["'none'"],
    'form-action': [self],
    'frame-ancestors': ["'none'"],
  }
  for (const [name, more] of Object.entries(sources)) {
    directives[name] = widened(directives[name] ?? [], more)
  }
  if (trustedTypes !== false) {
    directives['require-trusted-types-for'] = ["'script'"]
    directives['trusted-types'] = trustedTypes.length === 0 ? ["'none'"] : trustedTypes
  }
  return Object.entries(directives).map(directive).join('; ')
}

/** `'none'` goes when there is something, and nothing is named twice. */
function widened(sources: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...sources.filter((source) => source !== "'none'"), ...more])]
}

function directive([name, sources]: readonly [string, readonly string[]]): string {
  for (const part of [name, ...sources]) {
    if (/^[\x21-\x2b\x2d-\x3a\x3c-\x7e]+$/.test(part)) continue
    throw new TypeError(
      `@octavo/renderer: contentSecurityPolicy(): ${JSON.stringify(part)} cannot stand in a policy.`,
    )
  }
  return [name, ...sources].join(' ')
}
