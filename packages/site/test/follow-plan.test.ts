import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followPlan, type PlacedPage } from '../src/build/follow-plan.ts'
import { asset, type Page, page, type Site } from '../src/index.ts'
import { linkToUnder } from '../src/plan/address.ts'

const context = { site: {} as Site['options'], linkTo: linkToUnder('/base', 'always') }
const draw = (): string => ''

/** What becomes of each page of a plan: its place, or the page that is in its way. */
function follow(plan: readonly Page[], last: readonly PlacedPage[] | undefined) {
  const follower = followPlan(last, context)
  const outcomes = plan.map((planned) => {
    const placed = follower.next(planned)
    return typeof placed === 'string' ? placed : { planned: placed.path, ...placed.place }
  })
  return { outcomes, addresses: [...follower.addresses()].sort(), pages: follower.pages }
}

const path = fc.constantFrom(
  ...['/', '/a/', '/a', '/A/', '/b/', '/b/c/', '/ü/', '/u\u0308/', '/x.xml', '/X.xml/y/'],
)
const planned: fc.Arbitrary<Page> = fc.oneof(
  { weight: 5, arbitrary: path.map((path) => page(path, draw, {})) },
  fc
    .constantFrom('/x.xml', '/a/')
    .map((path) => asset(path, { digest: 'x', read: () => new Uint8Array() })),
)

describe('following a plan', () => {
  it('gives the same places and finds the same pages in each other’s way, whatever the last plan was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(planned, { maxLength: 8 }), { maxLength: 5 }), (plans) => {
        let last: readonly PlacedPage[] = []
        for (const plan of plans) {
          const alone = follow(plan, undefined)
          const again = follow(plan, last)
          expect(again.outcomes).toEqual(alone.outcomes)
          expect(again.addresses).toEqual(alone.addresses)
          // Once more as it was: then every place is known.
          expect(follow(plan, again.pages).outcomes).toEqual(alone.outcomes)
          last = again.pages
        }
      }),
    )
  })

  it('keeps what a page was drawn from, also when it comes at another place', () => {
    const named = { template: '', frame: '', url: '', parts: [], fingerprint: 'x' }
    const first = followPlan([], context)
    for (const path of ['/a/', '/b/']) {
      const placed = first.next(page(path, draw, {})) as PlacedPage
      placed.named = named
    }
    const next = followPlan(first.pages, context)
    const names = ['/new/', '/b/', '/a/'].map(
      (path) => (next.next(page(path, draw, {})) as PlacedPage).named,
    )
    expect(names).toEqual([undefined, named, named])
  })
})
