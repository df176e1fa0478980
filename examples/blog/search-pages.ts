import type { BlogPost } from '@octavo/content'
import { counted, type Page, page, type SiteTerm } from '@octavo/site'
import type { SearchLinks } from '@octavo/theme'
import { inGerman } from './meta.ts'
import { theme } from './theme.ts'

/** A search page for each language; both find everything, what is written in theirs first. */
export function* searchPages(
  search: SearchLinks,
  tags: readonly SiteTerm<BlogPost>[],
): Generator<Page> {
  yield page('/search/', theme.search, { search, terms: tags.map(counted), archive: '/archive/' })
  yield page('/de/suche/', theme.search, { search, ...inGerman })
}
