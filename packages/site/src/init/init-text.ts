import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packages } from 'create-octavo'
import { fromHere } from '../cli/print-report.ts'
import { styled, type Terminal } from '../cli/terminal.ts'
import { MARKER } from '../sink/site-marker.ts'
import type { FoundBlog } from './find-blog.ts'
import type { SketchedBlog } from './sketch-blog.ts'

/** What was found, in a line. */
export function foundText({ generator, posts, files }: FoundBlog): string {
  const kind = generator.name === '' ? 'Posts' : `A blog made with ${generator.name}`
  return `${kind}: ${files.length} ${files.length === 1 ? 'file' : 'files'} in ${posts}.`
}

/** Where the posts are to stand, when only their own links say so. */
export function addressesText({ linked }: SketchedBlog): string {
  return linked === undefined
    ? ''
    : `Addresses: ${linked.pattern}, as ${linked.links} links between them have it.\n`
}

const SHOWN = 5

/** What a person must know before the first build. */
export function warningsText(blog: SketchedBlog, terminal: Terminal): string {
  const { unpublished, lists, components, elsewhere } = blog
  const title = (text: string): string => styled(terminal, 'red', text)
  const one = unpublished.length === 1
  return [
    listed(
      `${title(`${one ? 'One post says' : `${unpublished.length} posts say`} "published: false".`)} Octavo keeps ${one ? 'it' : 'them'} back as ${one ? 'a draft' : 'drafts'}; "draft: true" says it in its own words:`,
      unpublished,
    ),
    listed(
      `${title('Hugo makes lists of these.')} Octavo would take them for posts; remove them:`,
      lists,
    ),
    listed(`${title('MDX is not read.')} What is left out:`, components),
    listed(
      `${title('With front matter, but not among the posts.')} Not taken; a second collection takes pages:`,
      elsewhere,
    ),
  ].join('')
}

function listed(title: string, paths: readonly string[]): string {
  if (paths.length === 0) return ''
  const shown = paths.slice(0, SHOWN).map((path) => `  ${path}\n`)
  const more = paths.length > SHOWN ? `  and ${paths.length - SHOWN} more\n` : ''
  return `\n${title}\n${shown.join('')}${more}`
}

/** The commands that come next. */
export function nextText(root: string, terminal: Terminal): string {
  const here = fromHere(root)
  const steps: (readonly [command: string, what: string])[] = []
  if (here !== '.') steps.push([`cd ${here}`, ''])
  const install = installCommand(root)
  if (install !== undefined) steps.push([install, ''])
  steps.push(['npx octavo check', 'what Octavo reads otherwise than you meant it'])
  steps.push(['npx octavo serve', 'look at it; the configuration says which pages there are'])
  if (!existsSync(join(root, 'octavo.lock'))) {
    steps.push([
      'npx octavo build --lock',
      'once the addresses are right: then none gets lost unseen',
    ])
  }
  const width = Math.max(...steps.map(([command, what]) => (what === '' ? 0 : command.length)))
  const lines = steps.map(([command, what]) =>
    `  ${styled(terminal, 'bold', what === '' ? command : command.padEnd(width))}  ${what}`.trimEnd(),
  )
  return `\nNext:\n${lines.join('\n')}\n${otherSiteText(root)}`
}

/** What brings the packages, when they are not there. */
function installCommand(root: string): string | undefined {
  if (packages.every((name) => existsSync(join(root, 'node_modules', name)))) return undefined
  const manifest = readFileSync(join(root, 'package.json'), 'utf8')
  const areNamed = packages.every((name) => manifest.includes(`"${name}"`))
  return areNamed ? 'npm install' : `npm install ${packages.join(' ')}`
}

/** Jekyll and Eleventy, too, write into `_site`. */
function otherSiteText(root: string): string {
  const site = join(root, '_site')
  if (!existsSync(site) || existsSync(join(site, MARKER))) return ''
  return '\nIn _site there is what another tool has made. Remove it, or build elsewhere: octavo build --out _octavo\n'
}
