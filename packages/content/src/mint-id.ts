import { setInFrontMatter } from './front-matter/edit.ts'
import { defaultLimits } from './front-matter/limits.ts'
import { parseFrontMatter } from './front-matter/parse.ts'
import { splitFile } from './front-matter/split.ts'

/**
 * The text of a file with this id, for a post that has none; one that has an id is given back as it
 * is. The id goes first, so that it is out of the way. An edit of the source that somebody asked
 * for: reading never does it.
 */
export function mintId(text: string, id: string): string {
  if (typeof id !== 'string' || id.trim() === '') {
    throw new TypeError(
      `@octavo/content: mintId needs an id that is not empty, got ${JSON.stringify(id) ?? typeof id}`,
    )
  }
  const { frontMatter } = splitFile(text.replace(/^\uFEFF/, ''))
  const tree = frontMatter && parseFrontMatter(frontMatter, defaultLimits)
  const present = tree?.root.pairs.find(({ key }) => key === 'id')
  const isThere = present?.value.kind === 'scalar' && present.value.value !== null
  return isThere ? text : setInFrontMatter(text, 'id', id.trim(), { place: 'first' })
}
