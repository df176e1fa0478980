import type { Diagnostic } from '@octavo/diagnostics'
import { isCallout } from '../features/callout-kinds.ts'
import { quote } from '../quote.ts'
import type { AttributeMark } from './find-marks.ts'

/** What is to be said of a mark, but for its place. */
export function markDiagnostic(
  mark: AttributeMark,
  source: string,
  text: string | undefined,
): Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'> {
  const shown = quote(source)
  if (text === undefined) {
    return {
      code: 'markdown/attribute-list',
      severity: 'warning',
      message: `${shown} looks like a mark of Kramdown and is shown to readers as it is.`,
      hint: 'Take it out of the text, or put it into backticks if readers are to see it.',
    }
  }
  const code = 'markdown/attribute-list-removed'
  const severity = 'info'
  if (text !== '') {
    const message = `${shown} belongs to another generator. It is read as ${quote(text.trim())}, the id of the heading.`
    return { code, severity, message, hint: 'Write it so, behind the heading in the same line.' }
  }
  return { code, severity, message: messageOf(mark, shown), hint: hintOf(mark) }
}

function messageOf({ kind }: AttributeMark, shown: string): string {
  if (kind === 'contents') {
    return `${shown} asked another generator for a table of contents. Readers do not see it.`
  }
  const what = kind === 'attributes' ? 'is an attribute list of' : 'belongs to'
  const effect = kind === 'attributes' ? ', and it has no effect' : ''
  return `${shown} ${what} another generator. Readers do not see it${effect}.`
}

function hintOf(mark: AttributeMark): string {
  if (mark.kind === 'contents') {
    return 'Take it out, and a heading above that announces it: themes make the contents from the headings of a post.'
  }
  if (mark.kind !== 'attributes') return 'Take it out of the text.'
  const callout = mark.classes.find(isCallout)
  if (callout !== undefined) {
    return `Take it out, or write a callout: "> [!${callout.toUpperCase()}]" above a quote.`
  }
  return mark.id === undefined
    ? 'Take it out of the text.'
    : 'Take it out, or give the id to a heading: "## Title {#id}".'
}
