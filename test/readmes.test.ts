import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readmeBlocks } from './readme-blocks.ts'

const run = promisify(execFile)
const blocks = readmeBlocks().map((block, i) => ({
  ...block,
  file: join(block.folder, '.readme', `${i}.ts`),
}))
const folders = [...new Set(blocks.map((block) => join(block.folder, '.readme')))]

beforeAll(() => {
  for (const folder of folders) mkdirSync(folder, { recursive: true })
  for (const { file, code } of blocks) writeFileSync(file, `${code}\nexport {}\n`)
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the examples of the READMEs', () => {
  it.concurrent.each(blocks)(
    '$place prints what it promises',
    async ({ file, promised }) => {
      const { stdout } = await run('node', ['--conditions=@octavo/source', file])
      expect(inOrder(promised, stdout.split('\n'))).toEqual(promised)
    },
    60_000,
  )

  it('have the types they claim', async () => {
    const project = resolve('node_modules/.cache/octavo/readmes.json')
    mkdirSync(resolve(project, '..'), { recursive: true })
    const include = blocks.map(({ file }) => resolve(file))
    writeFileSync(project, JSON.stringify({ extends: resolve('tsconfig.json'), include }))
    const { stdout } = await run('node_modules/.bin/tsc', ['-p', project]).catch((error) => error)
    expect(stdout).toBe('')
  }, 60_000)
})

/** Those of the promised lines that were printed, each after the one before it. */
function inOrder(promised: readonly string[], printed: readonly string[]): readonly string[] {
  let from = 0
  return promised.filter((line) => {
    const at = printed.indexOf(line, from)
    if (at >= 0) from = at + 1
    return at >= 0
  })
}
