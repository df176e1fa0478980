import { describe, expect, it } from 'vitest'
import { linkedAddresses, linksIn } from '../src/init/linked-addresses.ts'

/** The pattern of three posts in `posts/` of which one links to these addresses. */
function patternOf(...links: readonly string[]) {
  const posts = ['2015-03-04-one', '2015-3-5-two', 'three'].map((name, at) => ({
    path: `notes/posts/${name}.md`,
    date: '2016-01-02T10:00:00Z',
    links: at === 0 ? links : [],
  }))
  return linkedAddresses(posts, 'notes/posts')
}

describe('the addresses at which posts link to one another', () => {
  it.each([
    [['/2015/03/04/one/', '/2015/03/05/two'], '/:year/:month/:day/:slug/'],
    [['/2015/03/One', '/2016/01/three/'], '/:year/:month/:slug/'],
    [['/2015/one/index.html', '/2015/two/'], '/:year/:slug/'],
    [['/posts/one/', '/posts/two/', '/three/'], '/posts/:slug/'],
    [['/blog/one/', '/blog/two/'], '/blog/:slug/'],
    [['/one/', '/two/'], '/:slug/'],
    [['/2015/03/04/one.html', '/2015/03/05/two.html'], '/:year/:month/:day/:slug.html'],
  ])('are those of %j', (links, pattern) => {
    expect(patternOf(...links)?.pattern).toBe(pattern)
  })

  it('are not told by one link, nor by links to other pages', () => {
    expect(patternOf('/posts/one/', '/about/', '/2015/03/')).toBeUndefined()
  })
})

it('finds links in Markdown, HTML and tags, and none that leave the site', () => {
  const text = `[a](/a/#b) [c]({{ "/c/" | url }}) <a href='/d'>d</a> [e](<{{ '/e' | url }}>) [f](//g.org/) [h](https://i.org/j/) [k](l.md)`
  expect(linksIn(text)).toEqual(['/a/', '/c/', '/d', '/e'])
})
