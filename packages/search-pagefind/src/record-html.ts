import type { SearchEntry, SearchSection } from '@octavo/theme'

/** An entry as the page that Pagefind is given: its text under its headings, and what a result needs to know of it. */
export function recordHtml({ title, kind, language, date = '', ...entry }: SearchEntry): string {
  const { summary = '', keywords, text } = entry
  const meta = { title, kind, language, date, summary, keywords: keywords.join(', ') }
  const names = Object.entries(meta).flatMap(([name, value]) => (value === '' ? [] : [name]))
  const fields = names.map((name) => `${name}[data-${name}]`).join(', ')
  const values = names.map((name) => ` data-${name}="${escaped(meta[name as keyof typeof meta])}"`)
  // What has no text at all would not be indexed.
  const sections = (text?.read() ?? [{ text: title }]).map(sectionHtml).join('\n')
  return `<html lang="${escaped(language)}"><body data-pagefind-body data-pagefind-meta="${fields}"${values.join('')}>\n${sections}\n</body></html>`
}

function sectionHtml({ id, title, text }: SearchSection): string {
  const heading = id === undefined ? '' : `<h2 id="${escaped(id)}">${escaped(title ?? '')}</h2>\n`
  const blocks = text.split('\n\n').map((block) => `<p>${escaped(block)}</p>`)
  return heading + blocks.join('\n')
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => REFERENCES[character] ?? character)
}
