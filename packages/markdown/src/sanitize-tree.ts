import type { Root } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'

const { clobberPrefix: _, clobber: __, ...github } = defaultSchema

// GitHub's schema. Ids are dropped except for those of footnotes, which carry our prefix already
// (made once, by remark-rehype; prefixing twice is what breaks footnotes in the stock stack).
const schema: Schema = {
  ...github,
  clobber: [],
  clobberPrefix: '',
  allowComments: true,
  attributes: {
    ...github.attributes,
    '*': [...(github.attributes?.['*'] ?? []).filter((name) => name !== 'name' && name !== 'id')],
  },
}

/** The tree without anything that could do harm. */
export function sanitizeTree(tree: Root): Root {
  return sanitize(tree, schema) as Root
}
