import { codeFrame } from './code-frame.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'
import { countBySeverity, sortDiagnostics } from './order.ts'
import { placeOf } from './place.ts'

/** How {@link formatPretty} shows problems. */
export interface PrettyOptions {
  /** The text of a file, for code frames. Default: no frames. Called once for each problem shown in full. */
  readonly sourceOf?: (file: string) => string | undefined
  /** ANSI colours. Default: `false`. */
  readonly color?: boolean
  /**
   * From how many equal problems on (same code, severity and message; else same code and severity) they become
   * one line with a count. Default: 20 errors, 5 warnings, 2 infos. A number stands for all three;
   * `Infinity` shows every problem in full.
   */
  readonly groupFrom?: number | Partial<Readonly<Record<Severity, number>>>
}

interface Settings {
  readonly sourceOf: (file: string) => string | undefined
  readonly paint: (style: Style, text: string) => string
  readonly groupFrom: Readonly<Record<Severity, number>>
}

type Style = Severity | 'dim' | 'bold'

const ansi: Readonly<Record<Style, string>> = {
  error: '31',
  warning: '33',
  info: '36',
  dim: '2',
  bold: '1',
}

/**
 * The problems as a person reads them: path first so that an editor can open it, a code frame with carets, the
 * hint, the fix; many equal ones as one line; and a last line that counts. Sorted by file and place; a group
 * stands where its first problem would. Empty when there is nothing to say.
 */
export function formatPretty(
  diagnostics: readonly Diagnostic[],
  options: PrettyOptions = {},
): string {
  if (diagnostics.length === 0) return ''
  const settings = resolveOptions(options)
  const blocks = groupEqual(sortDiagnostics(diagnostics), settings.groupFrom).map((group) =>
    group.length === 1 ? inFull(group, settings) : asOneLine(group, settings),
  )
  return `${joinBlocks(blocks)}\n${summary(diagnostics)}\n`
}

function resolveOptions({ sourceOf, color, groupFrom }: PrettyOptions): Settings {
  const same = typeof groupFrom === 'number' ? groupFrom : undefined
  const each = typeof groupFrom === 'object' ? groupFrom : {}
  return {
    sourceOf: sourceOf ?? (() => undefined),
    paint: (style, text) => (color ? `\u001B[${ansi[style]}m${text}\u001B[0m` : text),
    groupFrom: {
      error: same ?? each.error ?? 20,
      warning: same ?? each.warning ?? 5,
      info: same ?? each.info ?? 2,
    },
  }
}

type Group = readonly [Diagnostic, ...Diagnostic[]]

/** First by message, so that "133 × layout" and "85 × hero" stay two lines; what is left over, by code. */
function groupEqual(
  diagnostics: readonly Diagnostic[],
  groupFrom: Settings['groupFrom'],
): readonly Group[] {
  const byMessage = collect(diagnostics, (d) => `${d.severity}\0${d.code}\0${d.message}`)
  const isLarge = (group: Group) => group.length >= groupFrom[group[0].severity]
  const small = new Set(byMessage.filter((group) => !isLarge(group)).flat())
  const rest = collect(
    diagnostics.filter((diagnostic) => small.has(diagnostic)),
    (d) => `${d.severity}\0${d.code}`,
  )
  const groups = [
    ...byMessage.filter(isLarge),
    ...rest.flatMap((group) => (isLarge(group) ? [group] : group.map((one): Group => [one]))),
  ]
  const position = new Map(diagnostics.map((diagnostic, index) => [diagnostic, index]))
  return groups.toSorted((a, b) => (position.get(a[0]) ?? 0) - (position.get(b[0]) ?? 0))
}

function collect(
  diagnostics: readonly Diagnostic[],
  keyOf: (diagnostic: Diagnostic) => string,
): readonly Group[] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>()
  for (const diagnostic of diagnostics) {
    const group = groups.get(keyOf(diagnostic))
    if (group) group.push(diagnostic)
    else groups.set(keyOf(diagnostic), [diagnostic])
  }
  return [...groups.values()]
}

function inFull([diagnostic]: Group, settings: Settings): string {
  const { file, range, message, hint, fix, related } = diagnostic
  const source = file !== undefined && range ? settings.sourceOf(file) : undefined
  const frame = source !== undefined && range ? codeFrame(source, range) : undefined
  return [
    heading(diagnostic, settings),
    `  ${message}`,
    ...(frame ?? []).map((line) => `  ${settings.paint('dim', line)}`),
    ...(related ?? []).map((place) => `  see ${placeOf(place)}  ${place.message}`),
    ...(hint ? [`  hint: ${hint}`] : []),
    ...(fix ? [`  fix: ${fix.title}`] : []),
  ].join('\n')
}

function heading(diagnostic: Diagnostic, { paint }: Settings): string {
  const place = placeOf(diagnostic)
  const severity = paint(diagnostic.severity, diagnostic.severity)
  return `${place && `${paint('bold', place)} `}${severity} ${diagnostic.code}`
}

function asOneLine(group: Group, settings: Settings): string {
  const [first] = group
  const files = new Set(group.map(({ file }) => file)).size
  const where = files > 1 ? ` [${files} files]` : ''
  const isSame = group.every(({ message }) => message === first.message)
  const hint = first.hint ? ` ${first.hint}` : ''
  const rest = isSame ? hint : ` (and ${group.length - 1} like it)`
  return `${heading(first, settings)} ×${group.length}${where}  ${first.message}${rest}`
}

/** A blank line around blocks, none between one-liners. */
function joinBlocks(blocks: readonly string[]): string {
  let text = ''
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    const apart = before !== undefined && (before.includes('\n') || block.includes('\n'))
    text += `${apart ? '\n' : ''}${block}\n`
  })
  return text
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const count = countBySeverity(diagnostics)
  const parts = [
    plural(count.error, 'error'),
    plural(count.warning, 'warning'),
    plural(count.info, 'note'),
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}

function plural(count: number, noun: string): string | undefined {
  if (count === 0) return undefined
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
