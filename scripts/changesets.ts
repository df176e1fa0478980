// Says so when a published package changed since its last release and no changeset names it.
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, posix } from 'node:path'

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { encoding: 'utf8' }).trim()

const named = globSync('.changeset/*.md')
  .filter((file) => basename(file) !== 'README.md')
  .map((file) => readFileSync(file, 'utf8'))
const unnamed: string[] = []

for (const manifestPath of globSync('packages/*/package.json').sort()) {
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as {
    name: string
    version: string
    private?: boolean
  }
  if (manifest.private) continue
  const folder = dirname(manifestPath).replaceAll('\\', '/')
  if (!changedSinceRelease(folder, manifest.version)) continue
  if (
    !named.some(
      (text) => text.includes(`'${manifest.name}'`) || text.includes(`"${manifest.name}"`),
    )
  )
    unnamed.push(manifest.name)
}

if (unnamed.length > 0) {
  console.error(`Changed since its last release, but named by no changeset: ${unnamed.join(', ')}.`)
  console.error(
    'Run `npm run with -- "pnpm changeset"`, choose the packages, say what a user gets, and commit the file.',
  )
  process.exitCode = 1
}

/** Whether what a package ships differs from the commit that gave it its version. */
function changedSinceRelease(folder: string, version: string): boolean {
  if (version === '0.0.0') return true // never released
  const manifest = posix.join(folder, 'package.json')
  const released = git('log', '-1', '--format=%H', `-S"version": "${version}"`, '--', manifest)
  // A shallow clone may not reach back to the release: what cannot be compared is not accused.
  if (released === '') return false
  const shipped = [posix.join(folder, 'src'), posix.join(folder, 'assets'), manifest]
  return git('diff', '--name-only', released, '--', ...shipped) !== ''
}
