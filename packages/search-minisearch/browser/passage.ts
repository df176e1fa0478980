import type { TextFile } from '../src/index-format.ts'
import { wordsOf } from '../src/words.ts'

/** The part of a text that a result shows. */
export interface Passage {
  readonly passage: string
  /** The heading over it, and the id of that. */
  readonly section?: string
  readonly id?: string
}

/** The section that holds most of the words, the first of equals; the summary when none holds any. */
export function passageOf(file: TextFile | undefined, terms: ReadonlySet<string>): Passage {
  if (file === undefined) return { passage: '' }
  let best: TextFile['sections'][number] | undefined
  let most = 0
  for (const section of file.sections) {
    const count = distinct(section[1], section[2], terms)
    if (count <= most) continue
    most = count
    best = section
  }
  if (best === undefined) return { passage: file.summary || (file.sections[0]?.[2] ?? '') }
  const [id, section, passage] = best
  return id === '' ? { passage } : { passage, section, id }
}

function distinct(title: string, text: string, terms: ReadonlySet<string>): number {
  const found = new Set<string>()
  for (const { form } of wordsOf(`${title}\n${text}`)) if (terms.has(form)) found.add(form)
  return found.size
}
