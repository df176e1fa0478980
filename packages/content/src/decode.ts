import type { Diagnostic, Reported } from '@octavo/diagnostics'
import { createLineMap } from './line-map.ts'

/**
 * Bytes to text, by the byte order mark: UTF-8 without one, UTF-16 where a mark says so. The mark
 * itself is dropped. What is not UTF-8 becomes U+FFFD and is reported with its place; so is a NUL.
 */
export function decode(path: string, content: string | Uint8Array): Reported<string> {
  if (typeof content === 'string') return withFaults(path, stripMark(content), [])
  const utf16 = utf16Label(content)
  if (utf16) {
    return withFaults(path, stripMark(new TextDecoder(utf16).decode(content)), [
      {
        code: 'file/utf-16',
        severity: 'warning',
        message: 'The file is written in UTF-16.',
        file: path,
        hint: 'Save it as UTF-8.',
      },
    ])
  }
  try {
    return withFaults(path, new TextDecoder('utf-8', { fatal: true }).decode(content), [])
  } catch (cause) {
    const text = new TextDecoder().decode(content)
    return withFaults(path, text, [notUtf8(path, text, cause)])
  }
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function stripMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function notUtf8(path: string, text: string, cause: unknown): Diagnostic {
  const at = Math.max(text.indexOf('\uFFFD'), 0)
  return {
    code: 'file/not-utf-8',
    severity: 'error',
    message: 'The file is not UTF-8 here; what could not be read became “\uFFFD”.',
    file: path,
    range: createLineMap(text).range(at, at + 1),
    hint: 'Save it as UTF-8.',
    cause,
  }
}

function withFaults(path: string, text: string, found: readonly Diagnostic[]): Reported<string> {
  const at = text.indexOf('\0')
  if (at < 0) return { value: text, diagnostics: found }
  const nul: Diagnostic = {
    code: 'file/nul',
    severity: 'error',
    message: 'The file has a NUL character here; it became “\uFFFD”.',
    file: path,
    range: createLineMap(text).range(at, at + 1),
    hint: 'Take it out. A file with many of them is not a text.',
  }
  return { value: text.replaceAll('\0', '\uFFFD'), diagnostics: [...found, nul] }
}
