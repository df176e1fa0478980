import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the generators from npm are installed, and their sites made: they find them in the folder above. */
export const peersFolder = join(import.meta.dirname, '../../.octavo/bench/npm')

// Exact, so that two runs compare the same thing. They are no dependencies of ours.
const peers = {
  '@11ty/eleventy': '3.1.8',
  '@11ty/eleventy-plugin-rss': '3.0.0',
  '@11ty/eleventy-plugin-syntaxhighlight': '5.0.2',
  '@astrojs/markdown-remark': '7.3.1',
  '@astrojs/rss': '4.0.19',
  '@astrojs/sitemap': '3.7.4',
  astro: '7.3.5',
}

/** Installs the generators from npm, about 180 MB, beside the sites that are measured. */
export function installPeers(): void {
  mkdirSync(peersFolder, { recursive: true })
  const manifest = { private: true, type: 'module', dependencies: peers }
  writeFileSync(join(peersFolder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const npm = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']
  const { status } = spawnSync('npm', npm, { cwd: peersFolder, stdio: 'inherit' })
  if (status !== 0) throw new Error('npm could not install the peers')
}

/** The version of a generator from npm that is installed, if it is. */
export function installedVersion(name: keyof typeof peers): string | undefined {
  const location = join(peersFolder, 'node_modules', name, 'package.json')
  return existsSync(location) ? JSON.parse(readFileSync(location, 'utf8')).version : undefined
}

/** The program of a generator from npm. */
export function programOf(name: keyof typeof peers, path: string): string {
  return join(peersFolder, 'node_modules', name, path)
}
