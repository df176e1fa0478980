import { positionFrom } from './place.ts'
import { endText, type Frame, open, push, type Reader, takeText } from './reader.ts'

/** Takes a run of `*` or `_` that can only open or only close, and closes what was opened last. */
export function takeRun(reader: Reader): boolean {
  const { place, frames, to } = reader
  const { text, at } = place
  const char = text[at] as string
  const run = text[at + 1] === char ? char + char : char
  const behind = at + run.length
  const before = at === frames[0]?.start.offset ? 'space' : kindOf(text[at - 1] as string)
  const after = behind === to ? 'space' : kindOf(text[behind] as string)
  if (text[behind] === char || before === undefined || after === undefined) return false
  const { opens, closes } = flanks(char, before, after)
  if (opens && closes) return false
  if (opens) return open(reader, run)
  if (!closes) {
    // As in `snake_case`.
    if (char === '*') return false
    takeText(reader, behind)
    return true
  }
  endText(reader)
  const { opener, start, children } = frames.pop() as Frame
  if (opener !== run) return false
  place.at = behind
  const type = run.length === 2 ? 'strong' : 'emphasis'
  return push(reader, { type, children, position: positionFrom(start, place) })
}

type Kind = 'space' | 'punctuation' | 'run' | 'letter'

// Undefined for scripts that need two code units.
function kindOf(char: string): Kind | undefined {
  if (/\s/.test(char)) return 'space'
  if (char === '*' || char === '_') return 'run'
  if (/[~\ud800-\udfff]/.test(char)) return undefined
  return /[\p{P}\p{S}]/u.test(char) ? 'punctuation' : 'letter'
}

// CommonMark 6.2, with one more rule of micromark: beside another run each run can do both.
function flanks(char: string, before: Kind, after: Kind): { opens: boolean; closes: boolean } {
  const opens =
    after === 'letter' || after === 'run' || (after === 'punctuation' && before !== 'letter')
  const closes =
    before === 'letter' || before === 'run' || (before === 'punctuation' && after !== 'letter')
  if (char === '*') return { opens, closes }
  return {
    opens: opens && (before !== 'letter' || !closes),
    closes: closes && (after !== 'letter' || !opens),
  }
}
