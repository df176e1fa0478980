import type { SearchSection, TocEntry } from '@octavo/theme'

// A paragraph may read like a heading further down; only the next few can be meant.
const AHEAD = 3

/**
 * Cuts a text at its headings. The text is a row of blocks parted by empty lines, headings among them, as a document has it;
 * a heading that the text does not show (a picture alone) leaves its section with the one before.
 */
export function sectionsOf(text: string, headings: readonly TocEntry[]): readonly SearchSection[] {
  const expected = flat(headings)
  const sections: { readonly heading: TocEntry | undefined; readonly blocks: string[] }[] = [
    { heading: undefined, blocks: [] },
  ]
  let next = 0
  for (const block of text.split('\n\n')) {
    const ahead = expected.slice(next, next + AHEAD).findIndex((heading) => heading.text === block)
    if (ahead === -1) {
      sections.at(-1)?.blocks.push(block)
      continue
    }
    next += ahead + 1
    sections.push({ heading: expected[next - 1], blocks: [] })
  }
  return sections
    .filter(({ heading, blocks }) => heading !== undefined || blocks.some((block) => block !== ''))
    .map(({ heading, blocks }) => ({
      ...(heading !== undefined && { id: heading.id, title: heading.text }),
      text: blocks.join('\n\n'),
    }))
}

function flat(headings: readonly TocEntry[]): TocEntry[] {
  return headings.flatMap((heading) => [heading, ...flat(heading.children)])
}
