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
  hugo,
  eleventy,
  astro('astro', 'satteri'),
  astro('astro-unified', 'unified'),
  jekyll,
]
