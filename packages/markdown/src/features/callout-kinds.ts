// GitHub's five, then Obsidian's, each with the kind whose look it takes.
const kinds: Readonly<Record<string, string>> = {
  note: 'note',
  tip: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'caution',
  abstract: 'note',
  summary: 'note',
  info: 'note',
  todo: 'note',
  question: 'note',
  help: 'note',
  faq: 'note',
  example: 'note',
  quote: 'note',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  attention: 'warning',
  danger: 'caution',
  error: 'caution',
  bug: 'caution',
  failure: 'caution',
}

/** Whether a word names a callout. */
export function isCallout(name: string): boolean {
  return Object.hasOwn(kinds, name.toLowerCase())
}

/** The kind whose look a callout takes. */
export function calloutKind(name: string): string {
  return kinds[name.toLowerCase()] ?? 'note'
}
