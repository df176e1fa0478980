import type { SafeHtml } from '@octavo/renderer'
import type { Settings } from '../settings.ts'
import { customProperties } from '../tokens/custom-properties.ts'
import { baseStyles } from './base.ts'
import { calloutStyles } from './callouts.ts'
import { codeStyles } from './code.ts'
import { codeLineStyles } from './code-lines.ts'
import { conditionStyles } from './conditions.ts'
import { copyStyles } from './copy.ts'
import { compact } from './css.ts'
import { fontFaces } from './fonts.ts'
import { frameStyles } from './frame.ts'
import { headStyles } from './heads.ts'
import { listStyles } from './lists.ts'
import { mathStyles } from './math.ts'
import { noteStyles } from './notes.ts'
import { postStyles } from './post.ts'
import { proseStyles } from './prose.ts'
import { relatedStyles } from './related.ts'
import { searchStyles } from './search.ts'
import { tableStyles } from './tables.ts'

/** One style sheet of the theme. */
interface Sheet {
  readonly name: string
  /** What stands in the main part of the pages that need it, one of them; none: every page does. No mark begins another. */
  readonly marks: readonly string[]
  readonly styles: (settings: Settings) => string
}

const proseMark = 'class="prose'

// A page loads what it uses: most posts have neither code nor tables, and no list has related posts.
const sheets: readonly Sheet[] = [
  { name: 'octavo.css', marks: [], styles: commonStyles },
  { name: 'octavo-lists.css', marks: ['class="page-head'], styles: () => rules(listStyles) },
  {
    name: 'octavo-post.css',
    marks: [proseMark],
    styles: () => rules(proseStyles + postStyles + relatedStyles),
  },
  { name: 'octavo-search.css', marks: ['class="search-form'], styles: () => rules(searchStyles) },
  { name: 'octavo-tables.css', marks: ['<table'], styles: () => rules(tableStyles) },
  { name: 'octavo-callouts.css', marks: ['class="callout'], styles: () => rules(calloutStyles) },
  { name: 'octavo-notes.css', marks: ['data-footnotes'], styles: () => rules(noteStyles) },
  {
    name: 'octavo-code.css',
    marks: ['<code', '<pre'],
    styles: ({ hasCopyButton }) => rules(codeStyles + (hasCopyButton ? copyStyles : '')),
  },
  { name: 'octavo-math.css', marks: ['<math'], styles: () => rules(mathStyles) },
  { name: 'octavo-lines.css', marks: ['<span class="line'], styles: () => rules(codeLineStyles) },
]

// One pass for all of them: a page is long, and looking for each by itself was a fifth of what a page cost.
const anyMark = new RegExp(sheets.flatMap(({ marks }) => marks).join('|'), 'g')

/** The style sheets under these settings, by name. */
export function styleSheets(settings: Settings): readonly (readonly [name: string, css: string])[] {
  return sheets.map(({ name, styles }) => [name, compact(styles(settings))])
}

/** The names of the sheets that a page with this main part needs, in the order in which they are linked. */
export function sheetsFor(main: SafeHtml): readonly string[] {
  return sheetsWith(marksIn(main))
}

/**
 * The same for a post. What the theme itself writes into one is known; what authors and slots wrote is less than half of it, and
 * there are more posts than other pages.
 */
export function sheetsForPost(written: readonly (SafeHtml | undefined)[]): readonly string[] {
  return sheetsWith([proseMark, ...written.flatMap((part) => (part ? marksIn(part) : []))])
}

function marksIn(part: SafeHtml): readonly string[] {
  return part.toString().match(anyMark) ?? []
}

function sheetsWith(marks: readonly string[]): readonly string[] {
  const found = new Set(marks)
  return sheets
    .filter((sheet) => sheet.marks.length === 0 || sheet.marks.some((mark) => found.has(mark)))
    .map(({ name }) => name)
}

function commonStyles({ tokens, colourScheme, hasOwnFonts }: Settings): string {
  const root = `:root{color-scheme:${colourScheme};${customProperties(tokens)}}`
  const transition =
    '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}'
  // What holds under a condition wins over all other rules, whichever sheet they stand in.
  const order = '@layer octavo.rules,octavo.conditions;'
  const conditions = `@layer octavo.conditions{${conditionStyles}}`
  return `${hasOwnFonts ? fontFaces : ''}${order}${rules(root + baseStyles + frameStyles + headStyles)}${conditions}${transition}`
}

/** Everything but the font faces lies in the layer `octavo`: any rule outside a layer wins over it, whatever its selector weighs. */
function rules(styles: string): string {
  return `@layer octavo.rules{${styles}}`
}
