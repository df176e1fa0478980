import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import {
  createRelatedIndex,
  links,
  rankRelated,
  sharedTerms,
  titleMentions,
  wordPairs,
  words,
} from '../src/index.ts'
import { everySignalOfMade } from './every-signal.ts'
import { type MadeItem, madeItem } from './made-items.ts'
import { type Note, notes } from './notes.ts'

const signals = [
  words((note: Note) => note.text),
  wordPairs((note: Note) => note.text),
  titleMentions(
    (note: Note) => note.title,
    (note: Note) => note.text,
  ),
  sharedTerms((note: Note) => note.tags),
]
const options = { id: (note: Note) => note.id, signals }
const ids = (related: ReturnType<typeof rankRelated<Note>>, id: string) =>
  related(id).map(({ item }) => item.id)

it('puts the follow-up first', () => {
  expect(ids(rankRelated(notes, options), 'review')[0]).toBe('review-again')
})

it('gives the same lists whatever order the items come in', () => {
  const forward = rankRelated(notes, options)
  const backward = rankRelated([...notes].reverse(), options)
  for (const { id } of notes) expect(backward(id)).toEqual(forward(id))
})

it('lets the shares of the reasons add up to the score', () => {
  const related = rankRelated(notes, options)
  for (const { id } of notes)
    for (const { score, reasons } of related(id))
      expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score, 12)
})

it('names what two notes have in common', () => {
  const [first] = rankRelated(notes, options)('review')
  expect(first?.because).toContain('peer review')
})

it('prints and writes relations with their reasons', () => {
  const [first] = rankRelated(notes, options)('review')
  expect(inspect(first)).toContain(`because: '${first?.because}'`)
  expect(JSON.stringify(first)).toContain(`"because":"${first?.because}"`)
  expect(structuredClone(first)?.reasons).toEqual(first?.reasons)
})

it('shows only what is allowed', () => {
  const related = rankRelated(notes, { ...options, allow: (_, to) => to.id !== 'review-again' })
  expect(ids(related, 'review')).not.toContain('review-again')
})

it('gives a longer list of the same item as if it had been asked for at once', () => {
  const items = Array.from({ length: 200 }, (_, name) => madeItem(name, 7))
  const made = { id: ({ id }: MadeItem) => id, signals: [words(({ text }: MadeItem) => text)] }
  const twice = rankRelated(items, made)
  twice('item-3', { limit: 5 })
  const once = rankRelated(items, made)
  expect(twice('item-3', { limit: 40 })).toEqual(once('item-3', { limit: 40 }))
})

it('gives all lists at once, in the order of the ids, whatever order the items came in', () => {
  const index = createRelatedIndex([...notes].reverse(), options)
  const all = index.all({ limit: 2 })
  expect([...all.keys()]).toEqual(notes.map(({ id }) => id).sort())
  for (const [id, relations] of all) expect(relations).toEqual(index.related(id, { limit: 2 }))
})

it('refuses two items with one id', () => {
  expect(() => rankRelated([...notes, ...notes], options)).toThrow('two items have the id')
})

it('refuses to rank for an id it does not know', () => {
  expect(() => rankRelated(notes, options)('nobody')).toThrow('no item has the id "nobody"')
})

it('brings forward what was linked when the item was written, not what is linked most', () => {
  const post = (id: string, date: string, to: readonly string[] = []) => ({ id, date, to })
  const posts = [
    post('classic', '2015-01-01'),
    post('fresh', '2015-01-01'),
    ...['2016', '2017', '2018'].map((year) => post(`old-${year}`, `${year}-03-01`, ['classic'])),
    post('new-1', '2024-04-20', ['fresh']),
    post('asking', '2024-05-01'),
  ]
  type Post = (typeof posts)[number]
  const text = ({ id }: Post) => (/classic|fresh|asking/.test(id) ? 'peer review' : `on ${id}`)
  const first = (dated: boolean) =>
    rankRelated(posts, {
      id: ({ id }) => id,
      signals: [
        words(text),
        links(({ to }: Post) => to, dated ? { date: ({ date }) => date } : {}),
      ],
    })('asking')[0]?.item.id
  expect(first(false)).toBe('classic')
  expect(first(true)).toBe('fresh')
})

it('gives what an index gives, whatever is asked for', () => {
  const items = Array.from({ length: 60 }, (_, name) => madeItem(name, 5))
  const made = {
    id: ({ id }: MadeItem) => id,
    signals: everySignalOfMade(({ title, text }) => `${title}. ${text}`),
  }
  const rules = [
    {},
    { allow: (from: MadeItem, to: MadeItem) => to.id < from.id, limit: 3 },
    { variety: 0.3, pin: () => ['item-7'], exclude: () => ['item-8'] },
    { atMost: { count: 1, per: ({ tags }: MadeItem) => tags[0] }, threshold: 0.05 },
  ]
  for (const rule of rules) {
    const related = rankRelated([...items].reverse(), { ...made, ...rule })
    const index = createRelatedIndex(items, { ...made, ...rule })
    for (const { id } of items) expect(related(id)).toEqual(index.related(id))
    expect(related('item-9', { limit: 60 })).toEqual(index.related('item-9', { limit: 60 }))
  }
})

it('names the words of either title that the other text speaks of', () => {
  const posts = [
    { id: 'a', title: 'The kitchen timer', text: 'Meetings end when it rings.' },
    { id: 'b', title: 'Short meetings', text: 'We bought a kitchen timer.' },
    { id: 'c', title: 'Bread', text: 'Flour and water.' },
  ]
  const related = rankRelated(posts, {
    id: (post) => post.id,
    signals: [
      titleMentions(
        (post: (typeof posts)[number]) => post.title,
        (post) => post.text,
      ),
    ],
  })
  expect(related('a')[0]?.reasons[0]?.evidence).toEqual(['meetings', 'kitchen', 'timer'])
})
