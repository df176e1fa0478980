import type { Diagnostic } from '@octavo/diagnostics'
import type { VFile } from 'vfile'
import type { SourceText } from './source-text.ts'

/** What plugins had to say, as diagnostics. */
export function messageDiagnostics(file: VFile, source: SourceText): readonly Diagnostic[] {
  return file.messages.map((message) => {
    const { place, source: plugin = 'plugin', ruleId } = message
    const start = place && ('start' in place ? place.start : place)
    return {
      code: `${plugin}/${ruleId ?? 'message'}`,
      severity: message.fatal === false ? ('warning' as const) : ('info' as const),
      message: message.reason,
      ...(source.path !== undefined && { file: source.path }),
      ...(start && { range: { start: source.placeOf(start) } }),
      ...(message.note !== undefined && message.note !== null && { hint: message.note }),
    }
  })
}

/** A plugin threw on a text: the text is rendered without plugins, and this is said. */
export function pluginFailure(cause: unknown, source: SourceText): Diagnostic {
  const place = (cause as { place?: { start?: { line: number; column: number } } } | undefined)
    ?.place
  return {
    code: 'markdown/plugin-failed',
    severity: 'error',
    message: `A plugin failed: ${cause instanceof Error ? cause.message : String(cause)}`,
    ...(source.path !== undefined && { file: source.path }),
    ...(place?.start !== undefined && { range: { start: source.placeOf(place.start) } }),
    hint: 'The text was rendered without remark and rehype plugins. Mend the plugin, or the text it fails on.',
    cause,
  }
}
