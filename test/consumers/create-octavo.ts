import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSite } from 'create-octavo'

const room = mkdtempSync(join(tmpdir(), 'octavo-'))
const files = createSite({ folder: join(room, 'rooms'), title: 'Rooms', date: '2026-01-05' })
const config = readFileSync(join(room, 'rooms/octavo.config.ts'), 'utf8')
if (!files.includes('octavo.config.ts') || !config.includes("title: 'Rooms'"))
  throw new Error(config)
rmSync(room, { recursive: true })
console.log('ok')
