import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const command = join(import.meta.dirname, '../packages/site/bin/octavo.js')
const isBuilt = existsSync(join(import.meta.dirname, '../packages/site/dist/octavo.js'))

describe('the octavo command', () => {
  it.skipIf(!isBuilt || process.platform === 'win32')(
    'ends as it should where files may not grow, though what V8 compiled cannot be kept',
    () => {
      const cache = mkdtempSync(join(tmpdir(), 'octavo-compiled-'))
      const limited = ['-c', 'ulimit -f 2\nexec "$@"', 'bash', process.execPath, command, '--help']
      const env = { ...process.env, NODE_COMPILE_CACHE: cache }
      const { status, signal, stdout } = spawnSync('bash', limited, { env, encoding: 'utf8' })
      rmSync(cache, { recursive: true })
      expect({ status, signal }).toEqual({ status: 0, signal: null })
      expect(stdout).toContain('octavo build')
    },
  )
})
