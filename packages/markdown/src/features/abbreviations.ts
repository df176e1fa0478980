import type { Root } from 'mdast'

// A title stands wherever its abbreviation does: a long one would make much of little.
const definition = /^\*\[([^\]\n]{1,100})\]:[ \t]*(.{1,200})$/

/** Takes paragraphs of nothing but `*[HTML]: Hypertext` lines out of a tree and gives what they say. */
export function takeAbbreviations(tree: Root): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'paragraph' || node.children.length !== 1) return true
    const [text] = node.children
    if (text?.type !== 'text' || !text.value.startsWith('*[')) return true
    const lines = text.value.split('\n').map((line) => definition.exec(line))
    if (lines.some((found) => found === null)) return true
    for (const [, name = '', title = ''] of lines as RegExpExecArray[])
      titles.set(name, title.trim())
    return false
  })
  return titles
}
