import type { SearchHit } from '@octavo/theme'
import { excerptOf, type Fragment, fragments } from './excerpt.ts'
import type { Words } from './words.ts'

// Elements are made one by one and text is put in as text: nothing here can become markup, so it runs under Trusted Types.

/** A result as an item of the list: title, sentences, and the quiet facts. */
export function resultItem(hit: SearchHit, words: Words): HTMLLIElement {
  const language = hit.language ?? words.language
  const text = element('div', 'entry-text', element('h2', '', linkTo(hit)))
  if (hit.passage) {
    const sentences = excerptOf(hit.passage, hit.marks, language)
    text.append(element('p', 'p-summary', ...sentences.map(node)))
  }
  const facts = [words.kinds[hit.kind], hit.section].filter((fact) => fact !== undefined)
  if (facts.length > 0) {
    text.append(element('p', 'facts', ...facts.map((fact) => element('span', '', fact))))
  }
  const item = element('li', 'entry', text)
  if (hit.date) item.prepend(element('p', 'entry-date', dateOf(hit.date, words.language)))
  if (language !== words.language) item.lang = language
  return item
}

function linkTo({ url, title, marks }: SearchHit): HTMLAnchorElement {
  const link = element('a', '', ...fragments(title, marks(title)).map(node))
  link.href = url
  return link
}

function node({ text, isMarked }: Fragment): Node | string {
  return isMarked ? element('mark', '', text) : text
}

function dateOf(date: string, language: string): HTMLTimeElement {
  // As the theme writes the dates of its lists.
  const format = new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: 'short', day: 'numeric' },
    ...{ timeZone: 'UTC', calendar: 'gregory' },
  })
  const time = element('time', '', format.format(Date.parse(date)))
  time.dateTime = date
  return time
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...content)
  return made
}
