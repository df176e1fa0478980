import type { DateWriter } from './dates.ts'
import type { Labels } from './labels/labels.ts'
import { directionOf } from './language.ts'
import type { PageFrame } from './props/frame.ts'
import type { Settings } from './settings.ts'

/** What the parts of one page share. */
export interface Context {
  readonly frame: PageFrame
  readonly settings: Settings
  readonly labels: Labels
  readonly dates: DateWriter
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

export function contextOf(frame: PageFrame, settings: Settings): Context {
  // A language comes out of front matter as it was typed; a slip there must not cost the page.
  const { isKnown } = settings.languages
  const language = [frame.language ?? '', frame.site.language].find(isKnown) ?? 'en'
  return {
    frame,
    settings,
    labels: settings.labelsFor(language),
    dates: settings.datesFor(language, frame.site.timeZone ?? 'UTC'),
    language,
    direction: directionOf(language),
  }
}

/** The `lang` and `dir` of a part in another language than its page. */
export function foreign(language: string | undefined, context: Context): Record<string, string> {
  if (language === undefined || language === context.language) return {}
  if (!context.settings.languages.isKnown(language)) return {}
  const direction = directionOf(language)
  return direction === context.direction ? { lang: language } : { lang: language, dir: direction }
}
