import { html, trusted } from '@octavo/renderer'
import { createTheme, type ThemeOptions } from '@octavo/theme'
import { describe, expect, it } from 'vitest'
import { siteOf } from './gallery/gallery.ts'

const refusal = (options: unknown): string => {
  try {
    createTheme(options as ThemeOptions)
    return 'nothing'
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`
  }
}

describe('options that no type check has seen', () => {
  it.each([
    [{ colorScheme: 'dark' }, 'there is no option "colorScheme". There is tokens, labels, slots'],
    [{ colourScheme: 'auto' }, 'colourScheme is "light dark" or "light" or "dark", got "auto"'],
    [{ fonts: 'system' }, 'fonts is "own" or "none", got "system"'],
    [{ copyButton: 'yes' }, 'copyButton is true or false, got "yes"'],
    [{ wordsPerMinute: '200' }, 'wordsPerMinute is a number above 0, got "200"'],
    [{ tokens: { colors: {} } }, 'there is no group of tokens "colors". There is colours, fonts'],
    [{ tokens: { colours: { akcent: {} } } }, 'there is no token in tokens.colours "akcent".'],
    [{ tokens: { colours: { ink: 'black' } } }, 'tokens.colours.ink is a pair { light, dark }'],
    [{ tokens: { colours: { ink: { light: '#000' } } } }, 'tokens.colours.ink.dark is CSS in'],
    [{ tokens: { measures: { titleWeight: 700 } } }, 'titleWeight is CSS in quotes, got 700'],
    [{ tokens: { measures: { corner: '2px;} *{' } } }, 'tokens.measures.corner is one value of'],
    [{ labels: { related: 'Read on' } }, 'labels.related is an object of labels by name'],
    [{ labels: { 'in english': {} } }, 'labels are given by language, such as { en:'],
    [
      { labels: { en: { relatd: '' } } },
      'no label in labels.en "relatd". There is readingTime, rel',
    ],
    [{ labels: { en: { posts: 'posts' } } }, 'labels.en.posts is a function that returns text'],
    [{ labels: { '*': { tags: undefined } } }, 'labels.*.tags is text, got undefined'],
    [{ slots: { coments: () => undefined } }, 'there is no slot "coments". There is head, banner'],
    [{ slots: { comments: '<p>' } }, "the slot comments is a function of the page's props"],
    ['dark', 'createTheme() takes an object of options, got "dark"'],
  ])('%j: %s', (options, message) => {
    expect(refusal(options)).toMatch(/^TypeError: @octavo\/theme: /)
    expect(refusal(options)).toContain(message)
  })

  it('are taken as they are written in the README', () => {
    const colours = { accent: { light: 'oklch(0.45 0.09 160)', dark: 'oklch(0.8 0.09 160)' } }
    const labels = { en: { related: 'Read on' }, 'pt-BR': { tags: 'Etiquetas' }, '*': { by: '' } }
    expect(refusal({ tokens: { colours, measures: { titleWeight: '700' } }, labels })).toBe(
      'nothing',
    )
  })
})

describe('a slot', () => {
  const pageWith = (comments: () => unknown): string => {
    const theme = createTheme({ slots: { comments } as ThemeOptions['slots'] & object })
    const page = { url: '/a/', canonical: 'https://example.org/a/' }
    const post = { id: 'a', url: '/a/', title: 'A', body: { read: () => trusted('') } }
    return theme.post({ site: siteOf(theme), page, post }).toString()
  }

  it('writes markup, and nothing for nothing', () => {
    expect(pageWith(() => html`<p id="talk">Talk</p>`)).toContain('<p id="talk">Talk</p>')
    const bare = pageWith(() => undefined)
    expect(pageWith(() => false)).toBe(bare)
    expect(pageWith(() => null)).toBe(bare)
  })

  it('says what is wrong with text, which readers would see with its tags, and with promises', () => {
    const expected =
      '@octavo/theme: the slot comments returns html`…`, trusted(markup) or nothing, got '
    expect(() => pageWith(() => '<p>')).toThrow(`${expected}string.`)
    expect(() => pageWith(async () => html`<p>`)).toThrow(`${expected}a promise.`)
  })
})
