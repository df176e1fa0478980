/** A text with `{count}` in the plural of a language (BCP 47) that has more than two. */
export function counted(
  language: string,
  texts: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
): (count: number) => string {
  let rules: Intl.PluralRules | undefined
  return (count) => {
    rules ??= new Intl.PluralRules(language)
    return (texts[rules.select(count)] ?? texts.other).replace('{count}', String(count))
  }
}
