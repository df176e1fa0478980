import type { FrontMatterLimits } from './limits.ts'
import type { ParsedTree, SyntaxFault } from './tree.ts'
import { parseYaml } from './yaml.ts'

/**
 * Reads JSON. The positions come from the YAML parser, of which JSON is a subset; that it is JSON
 * and not more than that is judged by `JSON.parse`.
 */
export function parseJson(text: string, limits: FrontMatterLimits): ParsedTree {
  const tree = parseYaml(text, limits)
  const fault = tree.faults.length === 0 ? notJson(text) : undefined
  return fault ? { root: tree.root, faults: [fault] } : tree
}

function notJson(text: string): SyntaxFault | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (cause) {
    const start = placeIn(cause)
    return {
      code: 'frontmatter/json',
      message: 'The front matter is not JSON here.',
      hint: 'JSON wants keys and texts in double quotes, no comments and no comma before a closing bracket.',
      start: start ?? 0,
      end: start === undefined ? text.length : Math.min(start + 1, text.length),
      cause,
    }
  }
}

function placeIn(error: unknown): number | undefined {
  const found = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined
  return found === undefined ? undefined : Number(found)
}
