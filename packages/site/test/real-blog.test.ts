import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build, memorySink } from '../src/index.ts'
import { now } from './small-site.ts'

const repository = join(import.meta.dirname, '../../..')
const blog = process.env.REAL_BLOG ?? join(repository, '../shared/real-blogs/18f')

it.skipIf(!existsSync(blog))(
  'builds a page for each of the 509 posts of 18F (without ../shared/real-blogs/18f: set REAL_BLOG)',
  async () => {
    const config = '../../../examples/real-blog/octavo.config.ts'
    const { default: site } = await import(config)
    const out = memorySink()
    // Ranking 509 posts takes seconds and has its own tests: only the long form does it here.
    const { related: _, ...unranked } = site.options
    const options = process.env.OCTAVO_LONG ? site.options : unranked
    const report = await build({ options }, { root: repository, out, now })
    const posts = readdirSync(join(blog, 'content/posts'), { recursive: true }).filter((name) =>
      String(name).endsWith('.md'),
    )
    expect(report.entries).toEqual({
      published: posts.length,
      collections: { posts: posts.length },
      held: 0,
      refused: 0,
    })
    const pages = [...out.files].filter(
      ([path, content]) =>
        /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(path) &&
        !String(content).includes('http-equiv="refresh"'),
    )
    expect(pages).toHaveLength(posts.length)
    for (const { file, range } of report.diagnostics.filter(
      ({ code }) => !code.startsWith('site/'),
    )) {
      expect(file).toMatch(/^posts\//)
      expect(range?.start.line).toBeGreaterThan(0)
    }
  },
  120_000,
)
