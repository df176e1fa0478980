import {
  assignAddresses,
  blogPost,
  collection,
  collectTerms,
  loadEntries,
  publish,
  type SourceFile,
  sourceFile,
} from '@octavo/content'
import { type Diagnostic, formatPretty, placeOf } from '@octavo/diagnostics'
import { describe, expect, it } from 'vitest'

// The kinds of trouble of a real blog that went through two generators, in posts written for this
// test.
const files: readonly SourceFile[] = [
  sourceFile(
    'posts/2014-03-12-opening.md',
    `---
date: '2014-03-12T10:11:00-04:00'
legacy_url: http://old.example/post/1
title: "Opening the workshop"
image:
authors:
- mara

tags:
- Woodwork
---

We open on Monday.
`,
  ),
  sourceFile(
    'posts/2015-01-05-glue.md',
    `---
layout: post
date: 2015-01-05 11:02:00 -5
title: "What glue
can do"
tags: [woodwork, glue ]
redirect_from:
-  /2015/01/04/glue-guide/
---
{% image "glue.jpg" %} {{ "/2014/03/12/opening/" | url }}
`,
  ),
  sourceFile(
    'posts/2016-08-04-tools.md',
    `---
title: Tools we kept
authors: [ mara, jonas ]
image: "{% asset 'tools.jpg' %}"
image_alt: |
  A wall of planes
tags: [woodwork, 1960]
images: /a.png
---
`,
  ),
  sourceFile(
    'posts/2017-02-31-a-day-that-is-not.md',
    `---
title: A day that is not
date: 2017-02-31
tags:
---
`,
  ),
  sourceFile(
    'posts/2018-05-06-broken.md',
    `---
title: Broken
tags: [a
draft: false
---
Body.
`,
  ),
  sourceFile('posts/2019-01-01-no-front-matter.md', 'Only text.\n'),
  sourceFile('posts/posts.11tydata.js', 'module.exports = {}\n'),
  sourceFile('posts/tools.jpg', new Uint8Array([0xff, 0xd8])),
]

const schema = blogPost({
  dateFrom: 'file-name',
  rename: { redirect_from: 'aliases', image_alt: 'image.alt' },
  ignore: ['layout', 'legacy_url'],
})
const loaded = await loadEntries(collection({ source: files, schema }))
const postAt = (name: string) => loaded.value.find(({ path }) => path === `posts/${name}.md`)

describe('a messy blog', () => {
  it('loses no post', () => {
    expect(loaded.value.map(({ path }) => path)).toEqual(
      files.map(({ path }) => path).filter((path) => path.endsWith('.md')),
    )
  })

  it('gives every post an address', () => {
    const { value, diagnostics } = assignAddresses(loaded.value, {
      permalink: '/:year/:month/:slug/',
    })
    expect([...value.values()]).toEqual([
      '/2014/03/opening/',
      '/2015/01/glue/',
      '/2016/08/tools/',
      '/a-day-that-is-not/',
      '/2018/05/broken/',
      '/2019/01/no-front-matter/',
    ])
    expect(diagnostics).toEqual([])
  })

  it('takes an odd date, an unindented quote and a renamed key for what they mean', () => {
    expect(postAt('2015-01-05-glue')?.data).toMatchObject({
      title: 'What glue can do',
      date: '2015-01-05T11:02:00-05:00',
      aliases: ['/2015/01/04/glue-guide/'],
      tags: ['woodwork', 'glue'],
    })
  })

  it('takes the date from the file name where there is none', () => {
    expect(postAt('2016-08-04-tools')?.data.date).toBe('2016-08-04')
  })

  it('takes an empty field for none', () => {
    expect(postAt('2014-03-12-opening')?.data).not.toHaveProperty('image')
    expect(postAt('2017-02-31-a-day-that-is-not')?.data.tags).toEqual([])
  })

  it('keeps a number among tags as it is written', () => {
    expect(postAt('2016-08-04-tools')?.data.tags).toEqual(['woodwork', '1960'])
  })

  it('holds back what it cannot read', () => {
    const options = { now: '2026-01-01T00:00:00Z', timeZone: 'UTC' }
    expect(publish(loaded.value, options).held.map(({ entry }) => entry.path)).toEqual([
      'posts/2018-05-06-broken.md',
      'posts/2017-02-31-a-day-that-is-not.md',
    ])
  })

  it('reports each problem with its place', () => {
    expect(
      loaded.diagnostics.filter(({ code }) => code !== 'frontmatter/id-missing').map(line),
    ).toEqual([
      'posts/2015-01-05-glue.md:3:7 frontmatter/date-form',
      'posts/2015-01-05-glue.md:5:1 frontmatter/yaml-indent',
      'posts/2016-08-04-tools.md:4:8 frontmatter/template',
      'posts/2016-08-04-tools.md:8:1 frontmatter/unknown-key',
      'posts/2017-02-31-a-day-that-is-not.md:3:1 frontmatter/held-back',
      'posts/2017-02-31-a-day-that-is-not.md:3:7 frontmatter/date',
      'posts/2018-05-06-broken.md:1:1 frontmatter/held-back',
      'posts/2018-05-06-broken.md:4:1 frontmatter/yaml',
      'posts/2019-01-01-no-front-matter.md:1:1 frontmatter/title-missing',
      'posts/posts.11tydata.js content/other-file',
    ])
  })

  it('says in one line that no post has an id', () => {
    const lines = formatPretty(loaded.diagnostics).split('\n')
    expect(lines.filter((text) => text.includes('frontmatter/id-missing'))).toHaveLength(1)
  })

  it('takes two spellings of a tag as one, and says where the rarer stands', () => {
    const { value, diagnostics } = collectTerms(loaded.value, ({ data }) => data.tags)
    expect(value.map(({ label, posts }) => `${label} ×${posts.length}`)).toEqual([
      '1960 ×1',
      'a ×1',
      'glue ×1',
      'woodwork ×3',
    ])
    expect(diagnostics.map(line)).toEqual(['posts/2014-03-12-opening.md:10:3 terms/spelling'])
  })

  it('makes entries that a cache can hold', () => {
    expect(JSON.parse(JSON.stringify(loaded.value))).toEqual(loaded.value)
    const { diagnostics } = loaded
    expect(JSON.parse(JSON.stringify(diagnostics))).toEqual(diagnostics)
  })
})

function line(diagnostic: Diagnostic): string {
  return `${placeOf(diagnostic)} ${diagnostic.code}`
}
