import { html } from '@octavo/renderer'
import type { Drawing } from './template.ts'

/** What the card of a post says. */
export interface PostCard {
  readonly title: string
  readonly siteName: string
  /** Authors, date: whatever stands below the title. */
  readonly byline?: string
  /** A word above the title: a series, a category. */
  readonly label?: string
  /** BCP 47. */
  readonly language?: string
  /** Default: `ltr`. */
  readonly direction?: 'ltr' | 'rtl'
  /** Default: paper, ink and the accent of Octavo's theme. */
  readonly colors?: {
    readonly paper: string
    readonly ink: string
    readonly quiet: string
    readonly accent: string
  }
}

const octavo = { paper: '#fafaf8', ink: '#1d2330', quiet: '#525865', accent: '#b51f1f' }

/** The template that comes with the package: a page of a small book, its title and who speaks. */
export function postCard(card: PostCard, fit: number): Drawing {
  const { title, siteName, byline, label, language, direction = 'ltr' } = card
  const { paper, ink, quiet, accent } = card.colors ?? octavo
  const start = direction === 'ltr' ? 'left' : 'right'
  const markup = html`<div class="card" dir="${direction}"><div class="label">${label ?? ''}</div><h1>${title}</h1><div class="foot"><span>${byline ?? ''}</span><span class="site">${siteName}</span></div></div>`
  const css = `
.card { display: flex; flex-direction: column; width: 100%; height: 100%; padding: 64px 84px 56px;
  background-color: ${paper}; color: ${ink}; border-${start}: 14px solid ${accent}; padding-${start}: 112px; }
.label { font-family: "Alegreya Sans"; font-weight: 500; font-size: 32px; line-height: 40px; color: ${accent}; }
h1 { margin: 20px 0 32px; flex-grow: 1; font-family: "Alegreya"; font-weight: 700; font-size: ${92 * fit}px; line-height: 1.08;
  letter-spacing: -0.005em; text-wrap: balance; overflow-wrap: anywhere; overflow: hidden; }
.foot { display: flex; justify-content: space-between; align-items: flex-end; gap: 48px; padding-top: 20px; border-top: 2px solid ${quiet};
  font-family: "Alegreya Sans"; font-weight: 500; font-size: 32px; line-height: 40px; color: ${quiet}; }
.site { color: ${ink}; }`
  return language === undefined ? { markup, css } : { markup, css, language }
}
