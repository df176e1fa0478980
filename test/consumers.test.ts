import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// What a stranger gets: the tarballs, installed into an empty project, each package alone. The programs in `consumers/` run as
// TypeScript and, with their types taken off, as JavaScript. The registry is the only traffic. The short form installs with
// pnpm, which is quick and lets no package see what it did not ask for, and runs each program once on each Node; the long form
// installs with npm and runs both on each.
const long = process.env.OCTAVO_LONG === '1'
const exec = promisify(execFile)
const platform = `${process.platform}-${process.arch}`
const room = mkdtempSync(join(tmpdir(), 'octavo-consumers-'))
const nodes: Record<string, string> = { 24: process.execPath }

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}

const manifests = new Map<string, Manifest>(
  globSync('packages/*/package.json')
    .sort()
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Manifest)
    .filter((manifest) => !manifest.private)
    .map((manifest) => [manifest.name, manifest]),
)

// Settings of the outer npm would change what the inner one does.
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_')),
)
const npm = (cwd: string, ...args: readonly string[]) =>
  exec('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, env })

beforeAll(async () => {
  await exec('node_modules/.bin/turbo', ['run', 'build', '--output-logs=errors-only'])
  await exec('pnpm', ['--filter=./packages/*', 'pack', '--pack-destination', room])
  const versions = join(room, 'nodes')
  mkdirSync(versions)
  writeFileSync(join(versions, 'package.json'), '{ "private": true }')
  const wanted = ['22', '26'].map((major) => `node${major}@npm:node-${platform}@${major}`)
  await npm(versions, 'install', ...wanted)
  for (const major of ['22', '26'])
    nodes[major] = join(versions, `node_modules/node${major}/bin/node`)
}, 300_000)
afterAll(() => rmSync(room, { recursive: true, force: true }), 120_000)

describe('from its tarball, alone in an empty project', () => {
  it.concurrent.each([...manifests.keys()])(
    '%s works from TypeScript and JavaScript on Node 22, 24 and 26',
    async (name) => {
      const program = resolve('test/consumers', `${short(name)}.ts`)
      expect(existsSync(program), `${program} uses ${name}`).toBe(true)
      const project = await installAlone(name)
      const source = readFileSync(program, 'utf8')
      cpSync(program, join(project, 'main.ts'))
      writeFileSync(join(project, 'main.mjs'), stripTypeScriptTypes(source))

      const options = {
        module: 'nodenext',
        target: 'es2023',
        lib: ['es2023', 'dom'],
        strict: true,
      }
      const strictest = {
        noEmit: true,
        skipLibCheck: false,
        exactOptionalPropertyTypes: true,
        types: onNodeOnly(name) ? ['node'] : [],
      }
      const compilerOptions = { ...options, ...strictest }
      writeFileSync(
        join(project, 'tsconfig.json'),
        JSON.stringify({ compilerOptions, files: ['main.ts'] }),
      )
      const typed = await exec(resolve('node_modules/.bin/tsc'), ['-p', project]).catch((e) => e)
      expect(typed.stdout).toBe('')

      for (const [major, node] of Object.entries(nodes)) {
        for (const file of long
          ? ['main.ts', 'main.mjs']
          : [major === '24' ? 'main.ts' : 'main.mjs']) {
          const { stdout } = await exec(node, ['--no-warnings', file], { cwd: project, env })
          expect(stdout.trim().split('\n').at(-1), `${file} on Node ${major}`).toBe('ok')
        }
      }
    },
    300_000,
  )
})

const short = (name: string): string => name.replace('@octavo/', '')

const onNodeOnly = (name: string): boolean =>
  readFileSync(join('packages', short(name), 'tsconfig.json'), 'utf8').includes('"types": ["node"]')

/** Installs the package and the siblings it stands on, all from their tarballs. */
async function installAlone(name: string): Promise<string> {
  const project = join(room, short(name))
  mkdirSync(project)
  const tarballs = Object.fromEntries(
    [...closure(name)].map((each) => [each, `file:${tarball(each)}`]),
  )
  // The tarballs ask for each other by version, and no registry has that yet.
  const workspace = { pmOnFail: 'ignore', overrides: tarballs }
  // Whoever uses a package that runs on Node only has Node's types; the others must do without.
  const types = onNodeOnly(name) ? { '@types/node': '24.13.1' } : {}
  const manifest = { private: true, type: 'module', dependencies: { ...tarballs, ...types } }
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(project, 'pnpm-workspace.yaml'), JSON.stringify(workspace)) // JSON is YAML
  if (long) await npm(project, 'install')
  else await exec('pnpm', ['install', '--prefer-offline'], { cwd: project, env })
  return project
}

function closure(name: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const dependency of Object.keys(manifests.get(name)?.dependencies ?? {})) {
    if (manifests.has(dependency)) closure(dependency, seen)
  }
  return seen
}

function tarball(name: string): string {
  const prefix = name.replace('@', '').replace('/', '-')
  const file = globSync(`${prefix}-[0-9]*.tgz`, { cwd: room })[0]
  if (!file)
    throw new Error(
      `${name} was not packed: ${globSync('*.tgz', { cwd: room }).map((f) => basename(f))}`,
    )
  return join(room, file)
}
