import { english } from './labels/english.ts'
import { isLanguage } from './language.ts'
import { slotNames } from './slots.ts'
import type { ThemeOptions } from './theme-options.ts'
import { defaultTokens } from './tokens/default-tokens.ts'

type Fields = Readonly<Record<string, unknown>>

const optionNames: Readonly<Record<keyof ThemeOptions, true>> = {
  tokens: true,
  labels: true,
  slots: true,
  colourScheme: true,
  fonts: true,
  copyButton: true,
  wordsPerMinute: true,
}

/**
 * Refuses what a configuration without a type check may hold: a name that is none of the theme's would change nothing and say
 * nothing.
 */
export function checkOptions(options: ThemeOptions): void {
  const given = fieldsOf(options, 'createTheme() takes an object of options')
  checkNames(given, Object.keys(optionNames), 'option')
  const { colourScheme, fonts, copyButton, wordsPerMinute = 230, tokens, labels, slots } = options
  checkOneOf(colourScheme, ['light dark', 'light', 'dark'], 'colourScheme')
  checkOneOf(fonts, ['own', 'none'], 'fonts')
  checkOneOf(copyButton, [true, false], 'copyButton')
  if (!(typeof wordsPerMinute === 'number' && wordsPerMinute > 0)) {
    refuse(`wordsPerMinute is a number above 0, got ${shown(wordsPerMinute)}`)
  }
  if (tokens !== undefined) checkTokens(fieldsOf(tokens, 'tokens is an object'))
  if (labels !== undefined) checkLabels(fieldsOf(labels, 'labels is an object by language'))
  if (slots !== undefined) checkSlots(fieldsOf(slots, 'slots is an object'))
}

function checkTokens(tokens: Fields): void {
  checkNames(tokens, Object.keys(defaultTokens), 'group of tokens')
  for (const [group, known] of Object.entries(defaultTokens)) {
    if (tokens[group] === undefined) continue
    const given = fieldsOf(tokens[group], `tokens.${group} is an object`)
    checkNames(given, Object.keys(known), `token in tokens.${group}`)
    for (const [name, value] of Object.entries(given)) {
      const path = `tokens.${group}.${name}`
      if (group === 'colours') checkPair(value, path)
      else checkCss(value, path)
    }
  }
}

function checkPair(value: unknown, path: string): void {
  const { light, dark } = fieldsOf(value, `${path} is a pair { light, dark }`)
  checkCss(light, `${path}.light`)
  checkCss(dark, `${path}.dark`)
}

/** A value goes into the style sheet as it is: what ends a declaration would change the rest. */
function checkCss(value: unknown, path: string): void {
  if (typeof value !== 'string') refuse(`${path} is CSS in quotes, got ${shown(value)}`)
  if (/[;{}]/.test(value)) refuse(`${path} is one value of CSS, got ${shown(value)}`)
}

function checkLabels(labels: Fields): void {
  for (const [language, words] of Object.entries(labels)) {
    if (language !== '*' && !isLanguage(language.toLowerCase())) {
      refuse(
        `labels are given by language, such as { en: { related: "Read on" } }, got "${language}"`,
      )
    }
    if (words === undefined) continue
    const given = fieldsOf(words, `labels.${language} is an object of labels by name`)
    checkNames(given, Object.keys(english), `label in labels.${language}`)
    for (const [name, value] of Object.entries(given)) checkLabel(name, value, language)
  }
}

function checkLabel(name: string, value: unknown, language: string): void {
  const kind = typeof english[name as keyof typeof english]
  if (value !== null && typeof value === kind) return
  const wanted = { function: 'a function that returns text', object: 'text by plural category' }
  refuse(
    `labels.${language}.${name} is ${wanted[kind as keyof typeof wanted] ?? 'text'}, got ${shown(value)}`,
  )
}

function checkSlots(slots: Fields): void {
  checkNames(slots, slotNames, 'slot')
  for (const [name, slot] of Object.entries(slots)) {
    if (slot === undefined || typeof slot === 'function') continue
    refuse(
      `the slot ${name} is a function of the page's props that returns html, got ${shown(slot)}`,
    )
  }
}

function checkOneOf(value: unknown, allowed: readonly unknown[], name: string): void {
  if (value === undefined || allowed.includes(value)) return
  refuse(`${name} is ${allowed.map(shown).join(' or ')}, got ${shown(value)}`)
}

function checkNames(given: Fields, known: readonly string[], what: string): void {
  const wrong = Object.keys(given).find((name) => !known.includes(name))
  if (wrong === undefined) return
  const alike = known.filter((name) => name[0]?.toLowerCase() === wrong[0]?.toLowerCase())
  const offered = (alike.length > 0 && known.length > 20 ? alike : known).join(', ')
  refuse(`there is no ${what} "${wrong}". There is ${offered}`)
}

function fieldsOf(value: unknown, expected: string): Fields {
  if (typeof value !== 'object' || value === null) refuse(`${expected}, got ${shown(value)}`)
  return value as Fields
}

function shown(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'object' && value !== null) return 'an object'
  return JSON.stringify(value) ?? String(value)
}

function refuse(what: string): never {
  throw new TypeError(`@octavo/theme: ${what}.`)
}
