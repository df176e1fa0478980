import { lstatSync } from 'node:fs'

// Plain names only: what is encoded, has a query or leaves out its ending is Node's to say.
const PLAIN = /^\.\.?\/[\w./@+-]+\.[cm]?js$/
const PACKAGE = /^file:.*\/node_modules\/(?:@[^/]+\/)?[^/]+\//

/**
 * The address of the file that one module of an installed package imports from another by its relative path; undefined for
 * anything else. It is what Node answers, which asks in addition what each folder on the way really is: half of what
 * loading a small module costs, and always the same, as registries pack no links.
 */
export function fileInside(specifier: string, parentUrl: string | undefined): string | undefined {
  if (parentUrl === undefined || !PLAIN.test(specifier)) return undefined
  const [root] = PACKAGE.exec(parentUrl) ?? []
  if (root === undefined) return undefined
  const url = new URL(specifier, parentUrl)
  const isInside =
    url.href.startsWith(root) && !url.href.includes('/node_modules/', root.length - 1)
  return isInside && isFile(url) ? url.href : undefined
}

/** Neither a link nor a folder, and there: Node says what is to be said of the others. */
function isFile(url: URL): boolean {
  return lstatSync(url, { throwIfNoEntry: false })?.isFile() === true
}
