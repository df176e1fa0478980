import type { PropsParts } from './props-parts.ts'
import { Given } from './side-note.ts'

/** The parts of a page's props, and which page it was. */
interface KeptParts {
  readonly path: string
  readonly template: unknown
  readonly parts: PropsParts
}

// In a process that builds again most props are what they were: their parts are noted on the first value that they show. The field is
// one of its own, and no side note: what asks for it is compiled for it alone.
class Keeping extends Given {
  #kept: KeptParts | undefined

  static begin(value: object): void {
    new Keeping(value)
  }
  static keep(value: object, kept: KeptParts): void {
    if (#kept in value) value.#kept = kept
  }
  static kept(value: object): KeptParts | undefined {
    return #kept in value ? value.#kept : undefined
  }
}

/** Sees to it that the parts of props which show a settled value first are kept on it. */
export const keepPartsOn: (settled: object) => void = Keeping.begin

/** Keeps the parts of props, when what they show first is there for it. */
export function keepParts(props: object, kept: KeptParts): void {
  const first = firstOf(props)
  if (first !== undefined) Keeping.keep(first, kept)
}

/** The parts that were kept of props which show the same value first. */
export function keptParts(props: object): KeptParts | undefined {
  const first = firstOf(props)
  return first && Keeping.kept(first)
}

function firstOf(props: object): object | undefined {
  for (const name in props) {
    const first = (props as Record<string, unknown>)[name]
    return typeof first === 'object' && first !== null ? first : undefined
  }
  return undefined
}
