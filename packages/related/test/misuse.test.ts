import { describe, expect, it } from 'vitest'
import {
  bootstrapInterval,
  compareEvaluations,
  evaluate,
  figuresOf,
  ndcg,
  tune,
} from '../src/evaluate.ts'
import {
  closeInTime,
  createRelatedIndex,
  customSignal,
  distinctText,
  distinctTitle,
  links,
  olderOnly,
  rankRelated,
  relatedByTerms,
  restoreRelatedIndex,
  sameValue,
  sharedTerms,
  titleMentions,
  vectors,
  wordPairs,
  words,
} from '../src/index.ts'

// What someone writes who has no types: everything is allowed here, and has to be said by the package.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Anything = any

const items: readonly Anything[] = [
  { id: 'a', text: 'peer review' },
  { id: 'b', text: 'bread' },
]
const text = (item: Anything) => item.text
const good = { id: (item: Anything) => item.id, signals: [words(text)] }
const wrong = (given: Anything): Anything => given
const rank = (options: Anything, ids = items) => rankRelated(ids, { ...good, ...options })('a')
const by = (signal: Anything) => rank({ signals: [signal] })
const index = createRelatedIndex(items, good)
const judge = { ...good, linksOf: () => ['b'] }

describe('misuse', () => {
  it.each<readonly [string, () => unknown, string]>([
    [
      'no options',
      () => wrong(rankRelated)(items),
      'options must be an object with id and signals, got undefined',
    ],
    [
      'items that are no row',
      () => rankRelated(wrong({ a: 1 }), good),
      'items must be an array, or iterable, of items, got an object',
    ],
    [
      'items that nobody waited for',
      () => rankRelated(wrong(Promise.resolve(items)), good),
      'items must be an array, or iterable, of items, got a Promise',
    ],
    [
      'a text for items',
      () => rankRelated(wrong('abc'), good),
      'items must be an array, or iterable, of items, got "abc"',
    ],
    ['the name of a field as id', () => rank({ id: 'id' }), 'id must be a function, got "id"'],
    ['numbers for ids', () => rank({}, [{ id: 5 }]), 'id must be a non-empty string, got 5'],
    ['big numbers for ids', () => rank({}, [{ id: 5n }]), 'id must be a non-empty string, got 5n'],
    [
      'one signal for signals',
      () => rank({ signals: words(text) }),
      'signals must be an array of signals, got an object',
    ],
    [
      'a signal that was not made',
      () => rank({ signals: [words] }),
      'a signal must be made by `words`, `sharedTerms`, … or `customSignal`, got a function',
    ],
    [
      'the name of a language',
      () => by(words(text, { language: wrong('de') })),
      'language must be a Language, such as `english`, got "de"',
    ],
    [
      'a text that is a number',
      () => by(words(() => wrong(5))),
      'the text of "a" must be a string, got 5',
    ],
    [
      'a text that nobody waited for',
      () => by(wordPairs(wrong(async () => 'x'))),
      'the text of "a" must be a string, got a Promise',
    ],
    [
      'a title that is a number',
      () => by(distinctTitle(() => wrong(5))),
      'a title must be a string, got 5',
    ],
    [
      'tags in one text',
      () => by(sharedTerms(() => wrong('a, b'), { name: 'tags' })),
      'terms of tags must be an array of strings, got "a, b"',
    ],
    [
      'tags that are numbers',
      () => by(sharedTerms(() => wrong(['x', 1]))),
      'terms of sharedTerms[1] must be a string, got 1',
    ],
    [
      'tags in a Set',
      () => by(sharedTerms(() => wrong(new Set()))),
      'terms of sharedTerms must be an array of strings, got a Set',
    ],
    [
      'one link for links',
      () => by(links(() => wrong('b'))),
      'links must be an array of strings, got "b"',
    ],
    [
      'links that are no texts',
      () => by(links(() => wrong([new URL('https://example.org')]))),
      'links[0] must be a string, got a URL',
    ],
    [
      'a custom signal without a name',
      () => customSignal('', () => {}),
      'name of customSignal must be a non-empty string, got ""',
    ],
    [
      'one list for all that is pinned',
      () => rank({ pin: ['b'] }),
      'pin must be a function, got an array',
    ],
    [
      'the letters of one id for ids',
      () => rank({ pin: () => 'b' }),
      'what pin gives must be an array of strings, got "b"',
    ],
    [
      'the letters of one excluded id',
      () => rank({ exclude: () => 'b' }),
      'what exclude gives must be an array of strings, got "b"',
    ],
    [
      'a group by the name of a field',
      () => rank({ atMost: { count: 1, per: 'series' } }),
      'atMost.per must be a function, got "series"',
    ],
    [
      'a threshold in a text',
      () => rank({ threshold: '0.5' }),
      'threshold must be a number from 0 to 1, got "0.5"',
    ],
    [
      'the name of phrases',
      () => rank({ phrases: 'de' }),
      'phrases must be all sentences, such as `englishPhrases`, got "de"',
    ],
    [
      'no phrases for an item',
      () => rank({ phrases: () => undefined, signals: [links(() => ['b'])] }),
      'phrases must be all sentences, such as `englishPhrases`, got undefined',
    ],
    [
      'a version that is a number',
      () => createRelatedIndex(items, { ...good, version: () => wrong(5) }).toBytes(),
      'version must be a string, got 5',
    ],
    [
      'a fingerprint that is a number',
      () => rank({ fingerprint: 5 }),
      'fingerprint must be a string, got 5',
    ],
    ['an item for an id', () => index.related(items[0]), 'an id must be a string, got an object'],
    [
      'an item to be removed',
      () => index.remove(items[0]),
      'an id must be a string, got an object',
    ],
    [
      'a mere number as limit',
      () => index.related('a', wrong(5)),
      'options must be an object, such as { limit: 5 }, got 5',
    ],
    [
      'a mere number as limit of all',
      () => index.all(wrong(5)),
      'options must be an object, such as { limit: 5 }, got 5',
    ],
    [
      'no draft',
      () => index.relatedToItem(wrong(undefined)),
      'item must be an item, got undefined',
    ],
    [
      'an item for a text',
      () => index.relatedToText(items[0]),
      'text must be a string, got an object',
    ],
    [
      'bytes in a buffer',
      () => restoreRelatedIndex(wrong(new ArrayBuffer(8)), items, good),
      'stored must be bytes of `toBytes`, or [those, bytes of `toChanges`], got an ArrayBuffer',
    ],
    [
      'no bytes',
      () => restoreRelatedIndex(wrong([]), items, good),
      'stored must be bytes of `toBytes`, or [those, bytes of `toChanges`], got an array',
    ],
    [
      'items in a Set, by terms',
      () => relatedByTerms(wrong(new Set(items)), () => []),
      'items must be an array, got a Set',
    ],
    [
      'terms in one text',
      () => relatedByTerms(items, () => wrong('abc')),
      'terms must be an array of strings, got "abc"',
    ],
    [
      'a number among terms',
      () => relatedByTerms(items, () => wrong(['a', 5])),
      'terms[1] must be a string, got 5',
    ],
    [
      'half a limit, by terms',
      () => relatedByTerms(items, () => [], { limit: 0.5 }),
      'limit must be a whole number of 0 or more, got 0.5',
    ],
    [
      'an evaluation without links',
      () => evaluate(items, wrong(good)),
      'linksOf must be a function, got undefined',
    ],
    [
      'an evaluation of one item twice',
      () => evaluate([...items, items[0]], judge),
      'two items have the id "a"',
    ],
    [
      'a tuning without links',
      () => tune(items, wrong(good)),
      'linksOf must be a function, got undefined',
    ],
    [
      'a tuning of weights below 0',
      () => tune(items, { ...judge, signals: [words(text, { weight: -1 })] }),
      'weight of "words" must be a number above 0, got -1',
    ],
    [
      'figures for evaluations',
      () => compareEvaluations(wrong({}), wrong({})),
      'what is compared must be what `evaluate` gave, got an object',
    ],
    [
      'texts for numbers',
      () => bootstrapInterval(wrong(['a'])),
      'values must be an array of numbers, got an array',
    ],
    [
      'a row of what is relevant',
      () => ndcg(['a'], wrong(['a']), 5),
      'relevant must be a Set of ids, got an array',
    ],
    [
      'no list',
      () => figuresOf(wrong(undefined), new Set()),
      'ranked must be an array of ids, got undefined',
    ],
  ])('refuses %s', (_, misuse, message) => {
    expect(misuse).toThrow(new TypeError(`@octavo/related: ${message}`))
  })

  it.each<readonly [string, (accessor: Anything) => unknown]>([
    ['what gives a text', (accessor) => by(words(accessor))],
    ['what gives a text', (accessor) => by(wordPairs(accessor))],
    ['what gives a text', (accessor) => by(distinctText(accessor))],
    ['what gives a text', (accessor) => by(titleMentions(text, accessor))],
    ['what gives a text', (accessor) => by(titleMentions(accessor, text))],
    ['title of distinctTitle', distinctTitle],
    ['terms of sharedTerms', sharedTerms],
    ['linksOf of links', links],
    ['date of closeInTime', closeInTime],
    ['vectorOf of vectors', vectors],
    ['fillRow of mine', (accessor) => customSignal('mine', accessor)],
    ['date of olderOnly', olderOnly],
    ['of of sameValue', sameValue],
  ])('refuses the name of a field as %s', (what, make) => {
    expect(() => make('field')).toThrow(
      new TypeError(`@octavo/related: ${what} must be a function, got "field"`),
    )
  })

  it('refuses what an outside engine should not give', async () => {
    const through = (source: Anything) => index.relatedThrough('a', source)
    await expect(through(undefined)).rejects.toThrow('source must be a function, got undefined')
    await expect(through(() => items)).rejects.toThrow(
      'what a CandidateSource gives[0] must be a string, got an object',
    )
  })
})

describe('what calls the index that is just asking it', () => {
  const all = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `the river of ${id}` }))
  type Item = (typeof all)[number]
  /** Signals and rules that call the index once it is there; the call that is told of, whatever became of it. */
  function meddling(call: (index: ReturnType<typeof createRelatedIndex<Item>>) => unknown) {
    let index: ReturnType<typeof createRelatedIndex<Item>> | undefined
    const meddle = (where: string) => {
      if (index && where === asked.where) call(index)
    }
    const asked = { where: '' }
    index = createRelatedIndex(all, {
      id: ({ id }) => id,
      signals: [
        words(({ text }: Item) => text),
        customSignal<Item>('mine', () => meddle('a signal')),
        sharedTerms(({ id }: Item) => {
          meddle('an accessor')
          return [id]
        }),
      ],
      allow: () => {
        meddle('a rule')
        return true
      },
    })
    index.has('a')
    return { index, asked }
  }
  const another: Item = { id: 'e', text: 'the river of e' }
  const ways: [string, (index: ReturnType<typeof createRelatedIndex<Item>>) => unknown][] = [
    ['related', (index) => index.related('d')],
    ['relatedToText', (index) => index.relatedToText('the river')],
    ['set', (index) => index.set({ id: 'd', text: 'something else' })],
    ['remove', (index) => index.remove('d')],
  ]

  it.each(
    ways.flatMap(([name, call]) =>
      ['a signal', 'a rule', 'an accessor'].map((where) => ({ name, call, where })),
    ),
  )('is refused, and the index is right: $name from $where', ({ call, where }) => {
    const { index, asked } = meddling(call)
    asked.where = where
    const ask = () => (where === 'an accessor' ? index.set(another) : index.related('a'))
    expect(ask).toThrow(
      /^@octavo\/related: accessors, rules and signals must look at what they are/,
    )
    asked.where = ''
    const { index: untouched } = meddling(() => {})
    const listsOf = (of: typeof index) =>
      [...of.all()].map(([id, list]) => [id, list.map(({ item, score }) => [item.id, score])])
    expect(listsOf(index)).toEqual(listsOf(untouched))
  })
})

describe('an accessor that throws', () => {
  const at = (id: string, subject: string, isBroken = false) => ({ id, subject, isBroken })
  type Item = ReturnType<typeof at>
  const own = ({ subject }: Item) => `${subject} and the garden of ${subject}`
  const options = {
    id: ({ id }: Item) => id,
    signals: [
      words(own),
      titleMentions(({ subject, isBroken }: Item) => {
        if (isBroken) throw new Error('no title')
        return subject
      }, own),
      sharedTerms(({ subject }: Item) => [subject]),
      links(({ isBroken }: Item) => (isBroken ? ['b'] : ['a'])),
    ],
  }
  const all = [at('a', 'river'), at('b', 'stone'), at('c', 'river'), at('d', 'stone')]
  const listsOf = (index: ReturnType<typeof createRelatedIndex<Item>>) =>
    [...index.all()].map(([id, list]) => [id, list.map(({ item, score }) => [item.id, score])])

  it.each([
    ['a new item', at('e', 'river', true)],
    ['one that replaces another', at('b', 'river', true)],
  ])('leaves the index as it was: %s', (_, broken) => {
    const index = createRelatedIndex(all, options)
    index.all()
    expect(() => index.set(broken)).toThrow('no title')
    expect(() => index.relatedToItem(broken)).toThrow('no title')
    expect(listsOf(index)).toEqual(listsOf(createRelatedIndex(all, options)))
    const more = at('f', 'river')
    index.set(more)
    const fresh = createRelatedIndex([...all, more], options)
    expect(listsOf(index)).toEqual(listsOf(fresh))
    expect(index.toBytes()).toEqual(fresh.toBytes())
  })
})

it('reads dates of every kind alike', () => {
  const kinds = [
    (day: string) => day,
    (day: string) => Date.parse(day),
    (day: string) => new Date(day),
  ]
  const days = ['2024-01-01', '2024-01-20', '2020-05-05'].map((day, i) => ({ id: `${i}`, day }))
  const lists = kinds.map((kind) => {
    const date = ({ day }: (typeof days)[number]) => kind(day)
    const related = rankRelated(days, {
      id: (item) => item.id,
      signals: [words(() => 'peer review'), closeInTime(date), links(() => ['2'], { date })],
      allow: olderOnly(date),
    })
    return related('1').map(({ item, score }) => [item.id, score])
  })
  expect(lists[0]).toHaveLength(2)
  expect(lists[1]).toEqual(lists[0])
  expect(lists[2]).toEqual(lists[0])
})
