import { describe, expect, it } from 'vitest'
import {
  createRelatedIndex,
  customSignal,
  links,
  olderOnly,
  rankRelated,
  sharedTerms,
  vectors,
  words,
} from '../src/index.ts'
import { type Note, notes } from './notes.ts'

const signals = [words((note: Note) => note.text), sharedTerms((note: Note) => note.tags)]
const options = { id: (note: Note) => note.id, signals }
const idsOf = (list: readonly { readonly item: Note }[]) => list.map(({ item }) => item.id)

describe('editorial rules', () => {
  it('puts pinned notes first, in the order of the editor, even unrelated ones', () => {
    const related = rankRelated(notes, {
      ...options,
      pin: ({ id }) => (id === 'review' ? ['bread', 'minutes', 'review', 'nobody'] : undefined),
    })
    expect(idsOf(related('review')).slice(0, 3)).toEqual(['bread', 'minutes', 'review-again'])
    expect(idsOf(related('trust'))[0]).not.toBe('bread')
  })

  it('leaves out what the editor excludes', () => {
    const related = rankRelated(notes, { ...options, exclude: () => ['review-again'] })
    expect(idsOf(related('review'))).not.toContain('review-again')
  })

  it('shows at most so many of a group', () => {
    const per = ({ tags }: Note) => (tags.includes('teams') ? 'teams' : undefined)
    const related = rankRelated(notes, { ...options, atMost: { count: 1, per } })
    const teams = related('minutes').filter(({ item }) => per(item) === 'teams')
    expect(teams).toHaveLength(1)
  })

  it('shows nothing below the threshold', () => {
    const scores = rankRelated(notes, options)('review').map(({ score }) => score)
    const threshold = ((scores[0] ?? 0) + (scores[1] ?? 0)) / 2
    const related = rankRelated(notes, { ...options, threshold })
    expect(related('review').every(({ score }) => score >= threshold)).toBe(true)
    expect(related('review')).toHaveLength(1)
  })

  it('shows only older notes when asked to', () => {
    const related = rankRelated(notes, { ...options, allow: olderOnly(({ date }) => date) })
    expect(idsOf(related('trust'))).toEqual([])
    expect(idsOf(related('review-again'))[0]).toBe('review')
  })

  it('brings what is unlike the first ones forward when variety is asked for', () => {
    const twins = [...notes, { ...(notes[1] as Note), id: 'review-copy' }]
    const plain = idsOf(rankRelated(twins, options)('review'))
    expect(plain.slice(0, 2).sort()).toEqual(['review-again', 'review-copy'])
    const varied = idsOf(rankRelated(twins, { ...options, variety: 0.5 })('review'))
    expect(varied[0]).toBe(plain[0])
    expect(varied[1]).not.toBe(plain[1])
  })

  it('decides ties by the comparison it is given, then by id', () => {
    const same = ['b', 'a', 'd', 'c'].map((id, i) => ({ id, text: 'peer review', rank: i }))
    const base = {
      id: (one: (typeof same)[0]) => one.id,
      signals: [words((one: (typeof same)[0]) => one.text)],
    }
    const byId = rankRelated(same, base)('a')
    expect(byId.map(({ item }) => item.id)).toEqual(['b', 'c', 'd'])
    const byRank = rankRelated(same, { ...base, compare: (x, y) => y.rank - x.rank })('a')
    expect(byRank.map(({ item }) => item.id)).toEqual(['c', 'd', 'b'])
  })
})

describe('other questions', () => {
  it('ranks for a draft that is not in the corpus, and leaves the corpus as it was', () => {
    const index = createRelatedIndex(notes, options)
    const before = idsOf(index.related('bread'))
    const draft = { ...(notes[0] as Note), id: 'draft' }
    expect(idsOf(index.relatedToItem(draft)).slice(0, 2)).toEqual(['review', 'review-again'])
    expect(index.size).toBe(notes.length)
    expect(index.has('draft')).toBe(false)
    expect(idsOf(index.related('bread'))).toEqual(before)
  })

  it('does not show a draft of a known note that note itself', () => {
    const index = createRelatedIndex(notes, options)
    const edited = { ...(notes[0] as Note), title: 'Peer review, once more' }
    expect(idsOf(index.relatedToItem(edited))[0]).toBe('review-again')
    expect(idsOf(index.relatedToItem(edited))).not.toContain('review')
  })

  it('ranks for the words of an address that led nowhere', () => {
    const index = createRelatedIndex(notes, options)
    expect(idsOf(index.relatedToText('peer-review-checklist'))[0]).toBe('review')
    expect(index.relatedToText('')).toEqual([])
  })

  it('tells who links to whom', () => {
    const related = rankRelated(notes, {
      ...options,
      signals: [...signals, links((note: Note) => (note.id === 'trust' ? ['bread'] : []))],
    })
    const [first] = related('trust')
    expect(first?.item.id).toBe('bread')
    expect(first?.because).toBe('This post links to it')
    const back = related('bread').find(({ item }) => item.id === 'trust')
    expect(back?.because).toBe('It links to this post')
  })

  it('takes vectors of the caller, and any other function', () => {
    const direction: Record<string, readonly number[]> = {
      review: [1, 0],
      bread: [0.9, 0.1],
      trust: [0, 1],
    }
    const byVector = rankRelated(notes, {
      id: (note: Note) => note.id,
      signals: [vectors((note: Note) => direction[note.id])],
    })
    expect(idsOf(byVector('review'))).toEqual(['bread', 'trust'].slice(0, 1))
    const byTitle = rankRelated(notes, {
      id: (note: Note) => note.id,
      signals: [
        customSignal('titleLength', (from: Note, to: readonly Note[], row) => {
          to.forEach((note, i) => {
            row[i] = 1 / (1 + Math.abs(note.title.length - from.title.length))
          })
        }),
      ],
    })
    expect(byTitle('trust')[0]?.reasons[0]).toMatchObject({ signal: 'titleLength', evidence: [] })
  })
})
