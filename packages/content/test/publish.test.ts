import {
  type BlogDate,
  blogDate,
  newestFirst,
  type Previewed,
  type Publication,
  type Published,
  preview,
  publish,
} from '@octavo/content'
import { describe, expect, expectTypeOf, it } from 'vitest'

interface Post {
  readonly id: string
  readonly data: {
    readonly date?: BlogDate
    readonly expires?: BlogDate
    readonly draft?: boolean
    readonly unlisted?: boolean
  }
}

const post = (
  id: string,
  {
    date,
    expires,
    ...flags
  }: { date?: string; expires?: string; draft?: boolean; unlisted?: boolean },
): Post => ({
  id,
  data: {
    ...flags,
    ...(date && { date: blogDate(date) }),
    ...(expires && { expires: blogDate(expires) }),
  },
})

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)
const noon = { now: '2026-11-23T12:00:00Z', timeZone: 'UTC' }

describe('what is public now', () => {
  const posts = [
    post('old', { date: '2026-01-05' }),
    post('page', {}),
    post('draft', { date: '2026-01-06', draft: true }),
    post('tomorrow', { date: '2026-11-24' }),
    post('this-evening', { date: '2026-11-23T20:00:00Z' }),
    post('over', { date: '2026-01-01', expires: '2026-06-01' }),
    post('ending', { date: '2026-02-01', expires: '2026-12-01' }),
    post('quiet', { date: '2026-03-01', unlisted: true }),
  ]
  const result = publish(posts, noon)

  it('is what has come out and not gone, newest first, undated last', () => {
    expect(ids(result.listed)).toEqual(['ending', 'old', 'page'])
  })

  it('contains unlisted posts outside the lists', () => {
    expect(ids(result.unlisted)).toEqual(['quiet'])
    expect(ids(result.all)).toEqual(['quiet', 'ending', 'old', 'page'])
  })

  it('says why the rest is held back, and until when', () => {
    expect(result.held.map(({ entry, reason, until }) => [entry.id, reason, until])).toEqual([
      ['tomorrow', 'scheduled', '2026-11-24T00:00:00Z'],
      ['this-evening', 'scheduled', '2026-11-23T20:00:00Z'],
      ['draft', 'draft', undefined],
      ['over', 'expired', undefined],
    ])
  })

  it('takes what toISOString() writes, on a whole second too', () => {
    const now = new Date(Date.parse(noon.now)).toISOString()
    expect(now).toBe('2026-11-23T12:00:00.000Z')
    expect(ids(publish(posts, { ...noon, now }).listed)).toEqual(ids(publish(posts, noon).listed))
  })

  it('knows the next moment at which it will differ', () => {
    expect(result.nextChangeAt).toBe('2026-11-23T20:00:00Z')
    expect(publish(posts, { ...noon, now: '2026-11-24T00:00:00Z' }).nextChangeAt).toBe(
      '2026-12-01T00:00:00Z',
    )
    expect(publish(posts, { ...noon, now: '2027-01-01T00:00:00Z' })).not.toHaveProperty(
      'nextChangeAt',
    )
  })

  it('differs at that moment, and not a second before', () => {
    const dates = ['2026-11-23T19:59:59Z', '2026-11-23T20:00:00Z']
    const [before, after] = dates.map((now) => ids(publish(posts, { ...noon, now }).listed))
    expect(before).not.toContain('this-evening')
    expect(after).toContain('this-evening')
  })

  it('begins a day with the zone of the site', () => {
    const scheduled = [post('a', { date: '2026-11-24' })]
    const at = (timeZone: string) => publish(scheduled, { ...noon, timeZone }).held[0]?.until
    expect(at('Pacific/Auckland')).toBeUndefined()
    expect(at('Europe/Berlin')).toBe('2026-11-23T23:00:00Z')
    expect(at('America/New_York')).toBe('2026-11-24T05:00:00Z')
  })

  it('never shows a post that ends before it begins', () => {
    const backwards = [post('a', { date: '2026-12-01', expires: '2026-11-01' })]
    const { held, nextChangeAt } = publish(backwards, noon)
    expect(held[0]?.reason).toBe('expired')
    expect(nextChangeAt).toBeUndefined()
  })

  it('does not depend on the order of the entries', () => {
    expect(publish(posts.toReversed(), noon)).toEqual(result)
  })

  it.each([
    ['2026-11-23', '"2026-11-23"'],
    ['2026-11-23T12:00:00', '"2026-11-23T12:00:00"'],
    ['now', '"now"'],
  ])('refuses %s as now', (now, shown) => {
    expect(() => publish([], { now, timeZone: 'UTC' })).toThrow(
      new TypeError(
        `@octavo/content: now must be an instant such as "2026-11-23T18:00:00Z", got ${shown}`,
      ),
    )
  })
})

describe('a preview', () => {
  const posts = [post('draft', { draft: true }), post('out', { date: '2026-01-01' })]

  it('leaves nothing out and says what the public would not see', () => {
    const result = preview(posts, noon)
    expect(ids(result.all)).toEqual(['out', 'draft'])
    expect(result.held.map(({ entry, reason }) => [entry.id, reason])).toEqual([['draft', 'draft']])
    expect(result.kind).toBe('preview')
  })

  it('cannot stand where published posts are asked for', () => {
    const feed = (items: readonly Published<Post>[]) => items.length
    expect(feed(publish(posts, noon).listed)).toBe(1)
    // @ts-expect-error a preview may contain drafts
    feed(preview(posts, noon).listed)
    // @ts-expect-error entries are not published
    feed(posts)
    // @ts-expect-error the whole of it neither
    const publication: Publication<Post> = preview(posts, noon)
    expect(publication.kind).toBe('preview')
    expectTypeOf<Published<Post>>().not.toExtend<Previewed<Post>>()
    expectTypeOf<Published<Post>>().toExtend<Post>()
  })
})

it('orders equal dates by id', () => {
  const same = ['c', 'a', 'b'].map((id) => post(id, { date: '2026-01-01' }))
  expect(ids(newestFirst(same, 'UTC'))).toEqual(['a', 'b', 'c'])
})
