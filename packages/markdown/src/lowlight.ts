import type { HLJSApi, LanguageFn } from 'highlight.js'
import { commonGrammars, grammarsFor } from './grammars.ts'
import type { Highlighter } from './highlighter.ts'
import { SpanWriter } from './span-writer.ts'

/** Which grammars it knows. */
export interface LowlightOptions {
  /** Grammars by name. Default: lowlight's `common` set of 37, each loaded when a text needs it. */
  readonly grammars?: Readonly<Record<string, LanguageFn>>
  /** Other names by grammar: `{ bash: ['console'] }`. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
  /** Put before every class. Default `hljs-`. */
  readonly classPrefix?: string
  /** Names the grammars when you hand in your own, for the fingerprint. */
  readonly cacheKey?: string
}

/**
 * A light highlighter that writes what lowlight does, with the classes of highlight.js, run while building; no
 * script on the page. It drives highlight.js itself, because importing lowlight loads all 190 grammars there are.
 */
export function lowlight(options: LowlightOptions = {}): Highlighter {
  const { grammars, aliases = {}, classPrefix = 'hljs-', cacheKey = '' } = options
  const names = grammars === undefined ? 'common' : Object.keys(grammars).sort().join()
  const ownNames = new Map(
    Object.entries(aliases).flatMap(([name, others]) =>
      others.map((other) => [other.toLowerCase(), name] as const),
    ),
  )
  let starting: Promise<HLJSApi> | undefined
  let engine: HLJSApi | undefined
  return {
    name: 'lowlight',
    fingerprint: `lowlight@3 ${classPrefix} ${names} ${JSON.stringify(aliases)} ${cacheKey}`,
    async load(languages = Object.keys(commonGrammars)) {
      starting ??= startEngine(classPrefix, grammars ?? {})
      const started = await starting
      if (grammars === undefined) {
        await addGrammars(
          started,
          languages.map((one) => ownNames.get(one) ?? one),
        )
      }
      for (const [alias, name] of ownNames) started.registerAliases(alias, { languageName: name })
      engine = started
    },
    highlight({ value, language }) {
      if (engine?.getLanguage(language) === undefined) return undefined
      const result = engine.highlight(value, { language, ignoreIllegals: true })
      if (result.errorRaised !== undefined) throw result.errorRaised
      return result.value
    },
  }
}

async function startEngine(
  classPrefix: string,
  grammars: Readonly<Record<string, LanguageFn>>,
): Promise<HLJSApi> {
  const { default: core } = await import('highlight.js/lib/core')
  const engine = core.newInstance()
  engine.configure({ classPrefix, __emitter: SpanWriter })
  for (const [name, grammar] of Object.entries(grammars)) engine.registerLanguage(name, grammar)
  return engine
}

async function addGrammars(engine: HLJSApi, languages: readonly string[]): Promise<void> {
  const missing = grammarsFor(languages).filter((name) => engine.getLanguage(name) === undefined)
  const loaded = await Promise.all(missing.map((name) => commonGrammars[name]?.import()))
  for (const [i, name] of missing.entries()) {
    const grammar = loaded[i]?.default
    if (grammar !== undefined) engine.registerLanguage(name, grammar)
  }
}
