import { LimitCrossed } from './builder.ts'
import { parseJson } from './json.ts'
import type { FrontMatterLimits } from './limits.ts'
import { nestingBound } from './nesting.ts'
import type { FrontMatter, FrontMatterFormat } from './split.ts'
import { parseToml } from './toml.ts'
import { emptyRoot, type ParsedTree, type SyntaxFault } from './tree.ts'
import { parseYaml } from './yaml.ts'

const parsers: Readonly<
  Record<FrontMatterFormat, (text: string, limits: FrontMatterLimits) => ParsedTree>
> = { yaml: parseYaml, toml: parseToml, json: parseJson }

/**
 * Reads front matter of any format. Never throws; beyond a limit the tree is empty and the fault
 * says which.
 */
export function parseFrontMatter(
  { format, text }: FrontMatter,
  limits: FrontMatterLimits,
): ParsedTree {
  if (text.length > limits.maxLength) {
    const message = `The front matter is longer than ${limits.maxLength} characters.`
    return refused({ code: 'frontmatter/limit', message, start: 0, end: 0, hint: limitHint })
  }
  if (nestingBound(text) > limits.maxDepth + bracketsInText) return tooDeep(limits)
  try {
    // A lone CR ends a line in every editor, but not for these parsers. Same length, so same
    // places.
    return parsers[format](text.replaceAll(/\r(?!\n)/g, '\n'), limits)
  } catch (cause) {
    if (cause instanceof LimitCrossed) {
      const { message, span } = cause
      return refused({ code: 'frontmatter/limit', message, hint: limitHint, ...span })
    }
    // A parser that breaks on a text says no more than one that refuses it.
    const why = cause instanceof Error ? cause.message : String(cause)
    const message = `The front matter cannot be read: ${why}.`
    return refused({ code: `frontmatter/${format}`, message, start: 0, end: 0, cause })
  }
}

/** Brackets may also stand in texts, where they nest nothing; this many cost a parser little. */
const bracketsInText = 200

function tooDeep({ maxDepth }: FrontMatterLimits): ParsedTree {
  const message = `The front matter is nested deeper than ${maxDepth}.`
  return refused({ code: 'frontmatter/limit', message, hint: limitHint, start: 0, end: 0 })
}

const limitHint =
  'Front matter is for a few facts about a post; move the rest into the body or a data file.'

function refused(fault: SyntaxFault): ParsedTree {
  return { root: emptyRoot, faults: [fault] }
}
