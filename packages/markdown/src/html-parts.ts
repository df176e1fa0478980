import type { Root as HtmlRoot } from 'hast'
import { find, html } from 'property-information'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { Attribute } from './attributes.ts'
import { sanitizeTree } from './sanitize-tree.ts'

/** What reads, sanitises and writes any HTML there is. */
export interface HtmlParts {
  readonly parseRaw: (tree: HtmlRoot, file: VFile) => HtmlRoot
  readonly sanitizeTree: (tree: HtmlRoot) => HtmlRoot
  readonly stringify: Plugin<[{ allowDangerousHtml: boolean }], HtmlRoot, string>
  readonly readAttribute: (property: string) => Attribute | undefined
}

/** What texts with HTML of their own need: loading it takes as long as writing fifty posts. */
export const htmlParts: HtmlParts = {
  parseRaw: rehypeRaw() as unknown as HtmlParts['parseRaw'],
  sanitizeTree,
  stringify: rehypeStringify as HtmlParts['stringify'],
  readAttribute,
}

// Undefined for names that would have to be escaped.
function readAttribute(property: string): Attribute | undefined {
  const { attribute, boolean, overloadedBoolean, commaSeparated } = find(html, property)
  if (!/^[a-z][a-z\d:_.-]*$/i.test(attribute)) return undefined
  return {
    name: attribute,
    isBoolean: boolean || overloadedBoolean,
    isOverloaded: overloadedBoolean,
    hasCommas: commaSeparated,
  }
}
