import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { fileInside } from '../src/code/file-inside.ts'
import { temporaryFolder, writeFiles } from './small-site.ts'

const here = import.meta.dirname

/** Asked in a process of its own: hooks cannot be taken back. Each answer is held against Node's. */
function compared(...packages: readonly string[]) {
  const program = `
    import { createRequire, registerHooks } from 'node:module'
    import { fileInside } from ${JSON.stringify(join(here, '../src/code/file-inside.ts'))}
    const counts = { same: 0, other: 0, left: 0 }
    registerHooks({ resolve(specifier, context, next) {
      const answer = fileInside(specifier, context.parentURL)
      const resolved = next(specifier, context)
      counts[answer === undefined ? 'left' : answer === resolved.url ? 'same' : 'other']++
      return resolved
    } })
    for (const place of ${JSON.stringify(packages)}) await import(place)
    console.log(JSON.stringify(counts))`
  const args = ['--input-type=module', '--conditions=@octavo/source', '-e', program]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as { readonly same: number; readonly other: number }
}

it('answers as Node does for every module of the packages that a build loads', () => {
  const own = (path: string): string => join(here, '../..', path)
  const { same, other } = compared(
    own('markdown/src/pipeline.ts'),
    own('markdown/src/remark-parser.ts'),
    own('markdown/src/html-parts.ts'),
    own('content/src/index.ts'),
  )
  expect(other).toBe(0)
  expect(same).toBeGreaterThan(200)
})

it('leaves to Node what may be otherwise', () => {
  const root = temporaryFolder()
  const folder = 'node_modules/@here/words'
  writeFiles(root, {
    [`${folder}/lib/a.js`]: '',
    [`${folder}/lib/b.js`]: '',
    [`${folder}/folder.js/index.js`]: '',
    [`${folder}/node_modules/deep/a.js`]: '',
    'node_modules/@here/other/a.js': '',
    'site/a.js': '',
  })
  mkdirSync(join(root, folder, 'links'))
  symlinkSync(join(root, folder, 'lib'), join(root, folder, 'links/linked.js'), 'junction')
  const from = pathToFileURL(join(root, folder, 'lib/a.js')).href
  expect(fileInside('./b.js', from)).toBe(pathToFileURL(join(root, folder, 'lib/b.js')).href)
  expect(fileInside('../lib/b.js', from)).toBe(pathToFileURL(join(root, folder, 'lib/b.js')).href)
  for (const other of [
    './missing.js',
    './b',
    './b.js?again',
    './%62.js',
    '../folder.js',
    '../links/linked.js',
    '../node_modules/deep/a.js',
    '../../other/a.js',
    'words/lib/b.js',
    '#b.js',
    from,
  ])
    expect([other, fileInside(other, from)]).toEqual([other, undefined])
  expect(fileInside('./a.js', pathToFileURL(join(root, 'site/b.js')).href)).toBeUndefined()
  expect(fileInside('./a.js', undefined)).toBeUndefined()
})
