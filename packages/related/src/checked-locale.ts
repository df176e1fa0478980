import { refuse } from './misuse.ts'

/** Of a tag of BCP 47. Longer names of languages, such as `german`, are allowed for there, but none is in use. */
export function checkedLocale(tag: string): Intl.Locale {
  try {
    if (/^[a-z]{2,3}(?:-|$)/i.test(tag)) return new Intl.Locale(tag)
  } catch {
    // Said below, as of what is longer.
  }
  return refuse('the tag of a language', 'BCP 47, such as "pt-BR"', tag)
}
