const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +)?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const MONTH = '([a-z]{3,9})\\.?'
const monthFirst = new RegExp(`^${WEEKDAY}${MONTH} +${DAY},? +(\\d{4})(?=\\s|$)(.*)$`, 'i')
const dayFirst = new RegExp(`^${WEEKDAY}${DAY} +${MONTH},? +(\\d{4})(?=\\s|$)(.*)$`, 'i')

/**
 * A date whose month is an English word, with the year first: `Jul 08 2022` as Astro's first posts have it, `July 8, 2022`,
 * `Fri, 8 Jul 2022 10:00:00 +0000`. What follows the year is kept. `undefined` for anything else: which of two numbers is the month
 * nobody knows.
 */
export function yearFirst(text: string): string | undefined {
  const [, name, day, year, rest] = monthFirst.exec(text) ?? swapped(dayFirst.exec(text)) ?? []
  if (name === undefined || day === undefined || year === undefined) return undefined
  const written = name.toLowerCase()
  const month = written === 'sept' ? 9 : 1 + MONTHS.findIndex((known) => known.startsWith(written))
  return month === 0 ? undefined : `${year}-${month}-${day}${rest ?? ''}`
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  if (found === null) return undefined
  const [all, day, name, ...others] = found
  return [all, name, day, ...others]
}
