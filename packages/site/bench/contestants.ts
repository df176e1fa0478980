import { astro } from './contestants/astro.ts'
import type { Contestant } from './contestants/contestant.ts'
import { eleventy } from './contestants/eleventy.ts'
import { hugo } from './contestants/hugo.ts'
import { jekyll } from './contestants/jekyll.ts'
import { octavo } from './contestants/octavo.ts'

/** Everyone who may take part. Those that are not installed are named and left out. */
export const contestants: readonly Contestant[] = [
  octavo('octavo', 'default'),
  octavo('octavo-satteri', 'satteri'),
  octavo('octavo-auto', 'default', "'auto'"),
  octavo('octavo-1', 'default', '1'),
  octavo('octavo-2', 'default', '2'),
  octavo('octavo-satteri-1', 'satteri', '1'),
  octavo('octavo-satteri-2', 'satteri', '2'),
  hugo,
  eleventy,
  astro('astro', 'satteri'),
  astro('astro-unified', 'unified'),
  jekyll,
]
