const rightToLeft: ReadonlySet<string> = new Set('ar arc ckb dv fa he ks ps sd ug ur yi'.split(' '))
const rightToLeftScripts: ReadonlySet<string> = new Set(
  'adlm arab hebr mand nkoo rohg samr syrc thaa'.split(' '),
)

/** The direction in which a language (BCP 47) is written. A script subtag decides where there is one. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => part.length === 4)
  if (script !== undefined) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  return rightToLeft.has(primary) ? 'rtl' : 'ltr'
}

/** Whether a language is written as BCP 47 wants it, so that `Intl` takes it: `de-CH` is, `german` and `x-default` are not. */
export function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1 && !language.startsWith('x-')
  } catch {
    return false
  }
}

/** `de` of `de-CH`. */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
