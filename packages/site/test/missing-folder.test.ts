import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../src/build/build.ts'
import { resolveOptions } from '../src/build/build-options.ts'
import { quickLook } from '../src/build/quick-look.ts'
import { smallSite } from './small-blog.ts'
import { codeNamed, now, post, temporaryFolder, writeFiles } from './small-site.ts'

const config = `import { folder } from '@octavo/site'
export const posts = folder(
  new URL("./content", import.meta.url),
)
const here = (path: string) => new URL(path, import.meta.url)
export const copied = here('public/')
`

/** A site of which the configuration has the text above, without its folders. */
function siteWithoutFolders() {
  const root = temporaryFolder()
  writeFiles(root, { 'octavo.config.ts': config })
  const site = smallSite(root)
  rmSync(join(root, 'public'), { recursive: true })
  const code = { ...codeNamed('code'), files: [join(root, 'octavo.config.ts')] }
  const options = { root, code, now }
  return { root, options, problems: async () => (await build(site, options)).diagnostics }
}

it('names each folder of the configuration that is not there, and where it is written down', async () => {
  const { problems } = siteWithoutFolders()
  expect(await problems()).toEqual([
    {
      code: 'site/no-folder',
      severity: 'warning',
      message: 'The folder of the collection "posts" is not there: content.',
      file: 'octavo.config.ts',
      range: { start: { line: 3, column: 12 }, end: { line: 3, column: 21 } },
      hint: expect.stringContaining('Make the folder, or correct'),
    },
    expect.objectContaining({
      message: 'A public folder is not there: public.',
      range: { start: { line: 6, column: 29 }, end: { line: 6, column: 36 } },
    }),
  ])
})

it('says no more of it when the folder is there, though nothing is in it', async () => {
  const { root, options, problems } = siteWithoutFolders()
  writeFiles(root, { 'content/a.md': post({ title: 'A', date: '2026-01-05' }) })
  expect(await problems()).toMatchObject([{ message: 'A public folder is not there: public.' }])
  mkdirSync(join(root, 'public'))
  expect(quickLook(resolveOptions(options)).report).toBeUndefined()
  expect(await problems()).toEqual([])
})
