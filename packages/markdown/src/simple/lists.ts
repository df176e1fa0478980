import type { List, ListItem } from 'mdast'
import { paragraphEnd, readParagraphTo } from './blocks.ts'
import { goTo, isBlankLine, type Place, pointAt, positionFrom } from './place.ts'

const marker = /(?:([-+*])|(\d{1,9})([.)])) {1,4}(?:\[([ xX])\] )?(?=\S)/y
const itemSign = /(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/my

/** Whether a list item may begin at an offset. */
export function isItemAt(text: string, at: number): boolean {
  itemSign.lastIndex = at
  return itemSign.test(text)
}

/** A list of paragraphs, with something after it that certainly ends it. */
export function readList(place: Place): List | undefined {
  const { text } = place
  const start = pointAt(place, place.at)
  marker.lastIndex = place.at
  const [, bullet, number, delimiter = ''] = marker.exec(text) ?? []
  const sign = bullet ?? delimiter
  if (sign === '') return undefined
  const children: ListItem[] = []
  let spread = false
  while (true) {
    const item = readItem(place, sign)
    if (item === undefined) return undefined
    children.push(item)
    const next = nextBlock(text, place.at)
    if (next === undefined) break
    if (text[next - 1] !== '\n') return undefined
    if (!isItemAt(text, next) || signAt(text, next) !== sign) break
    spread ||= isBlankLine(text, place.at + 1)
    goTo(place, next)
  }
  return {
    type: 'list',
    ordered: bullet === undefined,
    start: number === undefined ? null : Number(number),
    spread,
    children,
    position: positionFrom(start, place),
  }
}

function signAt(text: string, at: number): string {
  return /[-+*.)]/.exec(text.slice(at, at + 10))?.[0] ?? ''
}

/** The offset of the next character that is no white space. */
function nextBlock(text: string, at: number): number | undefined {
  const next = /\S/g
  next.lastIndex = at
  return next.exec(text)?.index
}

function readItem(place: Place, sign: string): ListItem | undefined {
  const { text } = place
  marker.lastIndex = place.at
  const found = marker.exec(text)
  if (found === null || (found[1] ?? found[3]) !== sign) return undefined
  const behind = marker.lastIndex
  const end = paragraphEnd(text, behind)
  if (end === undefined) return undefined
  const box = found[4]
  const start = pointAt(place, place.at)
  const beforeBox = pointAt(place, behind - 4)
  place.at = behind
  const paragraph = readParagraphTo(place, end)
  if (paragraph === undefined) return undefined
  // mdast-util-gfm-task-list-item moves the start of the paragraph only where it begins with text.
  if (box !== undefined && paragraph.position && paragraph.children[0]?.type !== 'text')
    paragraph.position.start = beforeBox
  return {
    type: 'listItem',
    spread: false,
    checked: box === undefined ? null : box !== ' ',
    children: [paragraph],
    position: positionFrom(start, place),
  }
}
