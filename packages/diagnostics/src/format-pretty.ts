import { codeFrame } from './code-frame.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'
import { countBySeverity, sortDiagnostics } from './order.ts'
import { placeOf } from './place.ts'

/** How {@link formatPretty} shows problems. */
export interface PrettyOptions {
  /**
   * The text of a file, for code frames. Default: no frames. Called once for each problem shown in
   * full.
   */
  readonly sourceOf?: (file: string) => string | undefined
  /** ANSI colours. Default: `false`. */
  readonly color?: boolean
  /** Columns of the terminal: lines of a group are cut to it, but never to less than 48 columns of their message. Default 120. */
  readonly width?: number
  /**
   * From how many problems of one code on they become a group. Default: 20 errors, 5 warnings, 2
   * infos. A number stands for all three; `Infinity` shows every problem in full.
   */
  readonly groupFrom?: number | Partial<Readonly<Record<Severity, number>>>
  /** What to run to see all of a group: `octavo build --all`. Default: nothing is said. */
  readonly showAllWith?: string
}

interface Settings {
  readonly sourceOf: (file: string) => string | undefined
  readonly paint: (style: Style, text: string) => string
  readonly width: number
  readonly groupFrom: Readonly<Record<Severity, number>>
  readonly showAllWith: string
}

type Style = Severity | 'dim' | 'bold'

const ansi: Readonly<Record<Style, string>> = {
  error: '31',
  warning: '33',
  info: '36',
  dim: '2',
  bold: '1',
}

/** How many places of a group of warnings or errors are named. */
const placesShown = 3

/**
 * The problems as a person reads them, the gravest last, nearest to the prompt: infos, warnings,
 * errors, each by file and place. A problem has its path first, so that an editor can open it, a
 * code frame with carets, the hint and the fix. Many of one code are a group: infos one line, the
 * others with their first places. The last line counts. Empty when there is nothing to say.
 */
export function formatPretty(
  diagnostics: readonly Diagnostic[],
  options: PrettyOptions = {},
): string {
  if (diagnostics.length === 0) return ''
  const settings = resolveOptions(options)
  const sorted = sortDiagnostics(diagnostics)
  const blocks = (['info', 'warning', 'error'] as const).flatMap((severity) =>
    groupByCode(sorted.filter((one) => one.severity === severity))
      .flatMap((group) => (group.length < settings.groupFrom[severity] ? single(group) : [group]))
      .map((group) => (group.length === 1 ? inFull(group[0], settings) : asGroup(group, settings))),
  )
  return `${joinBlocks(blocks)}\n${summary(diagnostics)}\n`
}

function resolveOptions(options: PrettyOptions): Settings {
  const { sourceOf, color = false, width = 120, groupFrom, showAllWith = '' } = options
  const same = typeof groupFrom === 'number' ? groupFrom : undefined
  const each = typeof groupFrom === 'object' ? groupFrom : {}
  return {
    sourceOf: sourceOf ?? (() => undefined),
    paint: (style, text) => (color ? `\u001B[${ansi[style]}m${text}\u001B[0m` : text),
    width,
    groupFrom: {
      error: same ?? each.error ?? 20,
      warning: same ?? each.warning ?? 5,
      info: same ?? each.info ?? 2,
    },
    showAllWith,
  }
}

type Group = readonly [Diagnostic, ...Diagnostic[]]

/** Groups stand where their first problem stands. */
function groupByCode(diagnostics: readonly Diagnostic[]): readonly Group[] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>()
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.code)
    if (group) group.push(diagnostic)
    else groups.set(diagnostic.code, [diagnostic])
  }
  return [...groups.values()]
}

function single(group: Group): readonly Group[] {
  return group.map((diagnostic): Group => [diagnostic])
}

function inFull(diagnostic: Diagnostic, settings: Settings): string {
  const { file, range, severity, code, message, hint, fix, related } = diagnostic
  const { paint } = settings
  const source = file !== undefined && range ? settings.sourceOf(file) : undefined
  const frame = source !== undefined && range ? codeFrame(source, range) : undefined
  const place = placeOf(diagnostic)
  return [
    `${place && `${paint('bold', place)} `}${paint(severity, severity)} ${code}`,
    `  ${message}`,
    ...(frame ?? []).map((line) => `  ${paint('dim', line)}`),
    ...(related ?? []).map((other) => `  see ${placeOf(other)}  ${other.message}`),
    ...(hint ? [`  hint: ${hint}`] : []),
    ...(fix ? [`  fix: ${fix.title}`] : []),
  ].join('\n')
}

function asGroup(group: Group, settings: Settings): string {
  const [{ severity, code, message }] = group
  const files = new Set(group.map(({ file }) => file)).size
  const where = files > 1 ? ` in ${files} files` : ''
  const head = `${settings.paint(severity, severity)} ${code} ×${group.length}${where}`
  const sameMessage = group.every((other) => other.message === message)
  return severity === 'info'
    ? infoLine(head, group, sameMessage)
    : withPlaces(head, group, sameMessage, settings)
}

function infoLine(head: string, [first, ...others]: Group, sameMessage: boolean): string {
  const place = placeOf(first)
  const rest = sameMessage ? sharedHint([first, ...others]) : `(and ${others.length} like it)`
  return `${head}${place && `, first ${place}`}  ${[first.message, rest].filter(Boolean).join(' ')}`
}

// After a long path a line runs over rather than to say nothing.
const leastMessage = 48

function withPlaces(head: string, group: Group, sameMessage: boolean, settings: Settings): string {
  const { paint, width, showAllWith } = settings
  const hint = sharedHint(group)
  const places = group.slice(0, placesShown).map((problem) => {
    const place = placeOf(problem)
    const message = cut(problem.message, Math.max(width - place.length - 4, leastMessage))
    return `  ${paint('bold', place)}${sameMessage ? '' : `  ${message}`}`
  })
  const left = group.length - places.length
  return [
    sameMessage ? `${head}  ${group[0].message}` : head,
    ...places,
    ...(left > 0 ? [`  … ${left} more${showAllWith && `: ${showAllWith}`}`] : []),
    ...(hint ? [`  hint: ${hint}`] : []),
  ].join('\n')
}

function sharedHint([first, ...others]: Group): string {
  return first.hint !== undefined && others.every(({ hint }) => hint === first.hint)
    ? first.hint
    : ''
}

function cut(text: string, width: number): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > width ? `${line.slice(0, Math.max(width - 1, 0))}…` : line
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
