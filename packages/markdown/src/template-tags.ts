import type { Diagnostic } from '@octavo/diagnostics'
import { codeFinder } from './code-finder.ts'
import { quote } from './quote.ts'
import { createTaggedCode } from './template-code.ts'

/** A tag that a template language (Liquid, Nunjucks, Jinja) would have replaced. */
export interface TemplateTag {
  /** `{{ value }}` or `{% statement %}`. */
  readonly kind: 'value' | 'statement'
  /** The tag as written. */
  readonly source: string
  /** The first word of a statement, or the filter after the bar of a value; '' without one. */
  readonly name: string
  /** The quoted strings in it, in order. */
  readonly strings: readonly string[]
}

/** A tag and where it stands. */
export interface FoundTag {
  readonly tag: TemplateTag
  readonly from: number
  readonly to: number
  /** What readers see instead, or undefined when it is shown as it is. */
  readonly text: string | undefined
}

const longestTag = 2000

/**
 * The template tags of a text, with what stands for them where that is certain: an address behind a
 * `url` filter, the base address of a site, `raw` (which only says that no tags follow), a comment, a
 * picture whose address is written out, Jekyll's `link`, `post_url` and `highlight`. Everything else is shown as it is, unless `resolve` knows it.
 * Code is left alone, but for `raw`.
 */
export function findTemplateTags(
  text: string,
  resolve?: (tag: TemplateTag) => string | undefined,
): readonly FoundTag[] {
  if (!text.includes('{{') && !text.includes('{%')) return []
  const isCode = codeFinder(text)
  const codeOf = createTaggedCode(text)
  const found: FoundTag[] = []
  let done = 0
  for (const { from, to } of tagsIn(text)) {
    const source = text.slice(from, to)
    const tag = readTag(source)
    if (from < done || (isCode(from) && !isRaw(tag))) continue
    const code = codeOf(source, from, to)
    if (code !== undefined) {
      found.push({ tag, from, ...code })
      done = code.to
      continue
    }
    const shown = repaired(tag, text, from) ?? resolve?.(tag)
    found.push({ tag, from, to, text: shown })
  }
  return found
}

// By hand, because each expression for this looks far ahead at every brace of a hostile text.
function* tagsIn(text: string): Generator<{ from: number; to: number }> {
  let lastComment = text.lastIndexOf('endcomment')
  for (let from = text.indexOf('{'); from !== -1; ) {
    let to = tagEnd(text, from)
    if (to !== undefined && from < lastComment && /^\{%-?\s*comment\b/.test(text.slice(from, to))) {
      const end = text.indexOf('endcomment', to)
      const close = text.indexOf('%}', end)
      if (close === -1) lastComment = -1
      else to = close + 2
    }
    if (to !== undefined) yield { from, to }
    from = text.indexOf('{', to ?? from + 1)
  }
}

function tagEnd(text: string, from: number): number | undefined {
  const kind = text[from + 1]
  if (kind !== '{' && kind !== '%') return undefined
  const close = kind === '{' ? '}}' : '%}'
  const limit = Math.min(text.length - 1, from + longestTag)
  for (let at = from + 2; at < limit; at++) {
    if (text.startsWith(close, at)) return at + 2
    if (text[at] === '{' || text[at] === '}') return undefined
  }
  return undefined
}

/** What is to be said of a tag, but for its place; `shown` is what readers see instead of it. */
export function tagDiagnostic(
  { source }: TemplateTag,
  shown: string | undefined,
): Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'> {
  const tag = `${quote(source)} belongs to another generator`
  if (shown === undefined) {
    return {
      code: 'markdown/template-tag',
      severity: 'warning',
      message: `${tag} and is shown to readers as it is.`,
      hint: 'Replace it in the text, or say what it stands for by templateTags.resolve.',
    }
  }
  const instead = shown.trim() === '' ? 'nothing' : quote(shown.trim())
  return {
    code: 'markdown/template-tag-repaired',
    severity: 'info',
    message: `${tag}. Readers see ${instead} instead.`,
    hint: 'Write it into the text, so that it holds without the repair.',
  }
}

function readTag(source: string): TemplateTag {
  const kind = source.startsWith('{%') ? 'statement' : 'value'
  const inner = source.slice(2, -2).replace(/^-|-$/g, '').trim()
  const strings = [...inner.matchAll(/"([^"]*)"|'([^']*)'/g)].map((m) => m[1] ?? m[2] ?? '')
  const name =
    kind === 'statement'
      ? (/^[\w-]+/.exec(inner)?.[0] ?? '')
      : (/^(?:"[^"]*"|'[^']*'|[\w.]+)\s*\|\s*([\w-]+)/.exec(inner)?.[1] ?? '')
  return { kind, source, name, strings }
}

function isRaw({ kind, name }: TemplateTag): boolean {
  return kind === 'statement' && /^(?:end)?(?:raw|verbatim)$/.test(name)
}

function repaired(tag: TemplateTag, text: string, at: number): string | undefined {
  if (isRaw(tag) || tag.name === 'comment') return ''
  const [first, ...others] = tag.strings
  if (tag.kind === 'value') {
    if (/^\{\{-?\s*site\.(?:baseurl|url|base_url)\s*-?\}\}$/.test(tag.source)) return ''
    const isAddress = /^(?:url|relative_url|absolute_url|prepend_base|pathPrefix)$/.test(tag.name)
    return isAddress && tag.strings.length === 1 ? first : undefined
  }
  if (/^(?:post_url|link)$/.test(tag.name)) return fileLink(tag)
  if (!/^(?:image|img|image_with_class|figure)$/.test(tag.name) || first === undefined)
    return undefined
  return picture(rooted(first), others.at(-1) ?? '', text, at)
}

// `{% post_url 2015-01-05-tea %}` names a post among the posts, `{% link _posts/tea.md %}` a file from the root.
function fileLink({ name, source }: TemplateTag): string | undefined {
  const [, path = ''] = /^\{%-?\s*[a-z_]+\s+([^\s{}%"'()<>]+)\s*-?%\}$/.exec(source) ?? []
  if (path === '') return undefined
  return name === 'post_url' ? `./${path}.md` : rooted(path)
}

// Generators resolve the addresses of such tags from the root of the site.
function rooted(address: string): string {
  return /^(?:[a-z]+:|\/|\.)/i.test(address) ? address : `/${address}`
}

// Inside an HTML block Markdown is not read, so the picture is written as its surroundings are.
function picture(src: string, alt: string, text: string, at: number): string {
  const before = text.slice(Math.max(0, at - longestTag), at)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const oneLine = alt.replace(/\s+/g, ' ')
  if (/<[a-z]/i.test(line)) {
    return `<img src="${src.replaceAll('"', '%22')}" alt="${oneLine.replaceAll('"', '&quot;')}">`
  }
  return `![${oneLine.replace(/[[\]\\]/g, '\\$&')}](<${src.replace(/[<>]/g, encodeURIComponent)}>)`
}
