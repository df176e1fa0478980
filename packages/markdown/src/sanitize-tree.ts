import type { Root } from 'hast'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { ownMark } from './reference.ts'

const ours = new RegExp(`^${ownMark}`)
// Ids and names by strangers could stand for variables of a page's scripts; the rest steers forms,
// keys and focus, which no comment has any use for.
const refused = new Set(
  'id name accessKey tabIndex action method encType acceptCharset htmlFor headers useMap isMap itemProp'.split(
    ' ',
  ),
)
const described = new Set(['ariaDescribedBy', 'ariaLabelledBy'])

const { attributes, ...github } = defaultSchema
const allowed = attributes ?? {}

/**
 * GitHub's schema, a little stricter. Ids are not prefixed here: remark-rehype has done that for the
 * footnotes (doing it twice is what breaks them in the stock stack), and every other id is dropped.
 */
const schema: Schema = {
  ...github,
  clobber: [],
  clobberPrefix: '',
  allowComments: true,
  attributes: {
    ...Object.fromEntries(
      Object.entries(allowed).map(([tag, list]) => [
        tag,
        list.filter((one) => !refused.has(String(one)) && !described.has(String(one))),
      ]),
    ),
    '*': [
      ...(allowed['*'] ?? []).filter((one) => !refused.has(String(one))),
      ['id', ours],
      ['ariaDescribedBy', ours],
      ['dataOctavo', ours],
    ],
    td: [['className', /^align-(?:left|right|center)$/]],
    th: [['className', /^align-(?:left|right|center)$/]],
  },
}

/** The tree without anything that could do harm. */
export function sanitizeTree(tree: Root): Root {
  return sanitize(tree, schema) as Root
}
