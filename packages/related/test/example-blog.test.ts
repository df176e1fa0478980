import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rankRelated, sharedTerms } from '../src/index.ts'
import { everySignal } from './every-signal.ts'

interface Post {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly tags: readonly string[]
  readonly series: string | undefined
  readonly body: string
  readonly links: readonly string[]
}

const folder = new URL('../../../examples/blog/content/posts/', import.meta.url)

/** The example blog's published English posts, by a reader of just its own front matter. */
function readPosts(): readonly Post[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const [, front = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(new URL(file, folder), 'utf8')) ?? []
      const field = (name: string): string =>
        new RegExp(`^${name}: *(.*)$`, 'm').exec(front)?.[1]?.replace(/^["']|["']$/g, '') ?? ''
      return {
        id: file.replace('.md', ''),
        title: field('title'),
        date: field('date'),
        tags: field('tags')
          .replace(/[[\]"]/g, '')
          .split(', ')
          .filter(Boolean),
        series: /^series:[\s\S]*?name: *([^,}\n]*)/m.exec(front)?.[1],
        body,
        links: [...body.matchAll(/\]\(([^)#]*)/g)].map(
          ([, address = '']) => address.split('/').filter(Boolean).at(-1)?.replace('.md', '') ?? '',
        ),
      }
    })
    .filter(({ id }) => id !== 'on-praise' && id !== 'to-ourselves-in-2031')
}

const text = (post: Post) =>
  `${post.title}\n${post.title}\n${post.body.replace(/\]\([^)]*\)/g, '] ')}`
const title = (post: Post) => post.title

describe.skipIf(!existsSync(folder))("the example blog's posts, as a reader sees them", () => {
  const posts = existsSync(folder) ? readPosts() : []
  const related = rankRelated(posts, {
    id: (post) => post.id,
    signals: [
      ...everySignal<Post>({
        text,
        title,
        tags: (post) => post.tags,
        links: (post) => post.links,
        date: (post) => post.date,
      }),
      sharedTerms((post) => (post.series ? [post.series] : []), { name: 'series', weight: 8 }),
    ],
  })
  const list = (id: string) => related(id).map(({ item }) => item.id)

  it.each([
    ['a-thousand-small-futures', 'how-long-did-it-take-last-time'],
    ['how-long-did-it-take-last-time', 'a-thousand-small-futures'],
    ['a-month-without-retrospectives', 'one-question'],
    ['one-question', 'a-month-without-retrospectives'],
    ['the-decision-log', 'minutes-for-the-absent'],
    ['the-wrong-one-first', 'forty-bad-joints'],
    ['nobody-answered', 'ask-for-one-thing'],
    ['in-praise-of-the-index-card', 'the-workshop-that-ended-at-lunch'],
    ['a-fair-rota', 'trust-on-tuesdays'],
    ['a-handbook-you-can-test', 'day-one'],
    ['the-silent-call', 'one-remote-person'],
  ])('after %s one reads %s first', (id, first) => {
    expect(list(id)[0]).toBe(first)
  })

  it.each([
    ['day-one', 'day-thirty'],
    ['day-thirty', 'day-one'],
    ['day-ninety', 'day-thirty'],
    ['forty-bad-joints', 'the-wrong-one-first'],
    ['before-you-go-into-the-room', 'against-the-sandwich'],
    ['trust-on-tuesdays', 'first-five-minutes'],
    ['first-five-minutes', 'the-review-that-went-wrong'],
    ['against-the-sandwich', 'trust-on-tuesdays'],
  ])('after %s, %s is among the first three', (id, near) => {
    expect(list(id).slice(0, 3)).toContain(near)
  })

  it('shows no post in more than three lists of five', () => {
    const shown = new Map<string, number>()
    for (const { id } of posts) for (const to of list(id)) shown.set(to, (shown.get(to) ?? 0) + 1)
    expect(Math.max(...shown.values())).toBeLessThanOrEqual(posts.length * 0.6)
  })

  it.each([
    ['day-ninety', 'day-one', 'Both belong to The First Ninety Days'],
    [
      'a-month-without-retrospectives',
      'the-near-miss',
      'Both are about retrospectives and learning',
    ],
    ['chairs-before-slides', 'who-talks', 'Both are about meetings and row'],
    ['first-five-minutes', 'two-people-one-keyboard', 'Both are about peer review'],
    ['in-praise-of-the-index-card', 'the-kitchen-timer', 'Both are about workshops and index card'],
    ['one-remote-person', 'the-silent-call', 'This post links to it'],
    ['chairs-before-slides', 'what-we-got-wrong-this-year', 'It links to this post'],
  ])('says why one reads on after %s with %s: %s', (from, to, sentence) => {
    const why = new Map(related(from, { limit: 20 }).map(({ item, because }) => [item.id, because]))
    expect(why.get(to)).toBe(sentence)
  })

  it('never gives a number or a single letter as a reason', () => {
    for (const { id } of posts)
      for (const { because } of related(id))
        expect(because).not.toMatch(/\b(?:one|two|three|first|\d+|\p{L})\b(?! link)/u)
  })
})
