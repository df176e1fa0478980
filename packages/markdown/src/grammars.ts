import type { LanguageFn } from 'highlight.js'

/** A grammar of highlight.js that is loaded when a text needs it. */
export interface Grammar {
  readonly import: () => Promise<{ readonly default: LanguageFn }>
  readonly aliases: readonly string[]
  /** Grammars that colour what stands inside: scripts in HTML, HTML in templates. */
  readonly inside: readonly string[]
}

function grammar(load: Grammar['import'], aliases = '', ...inside: readonly string[]): Grammar {
  return { import: load, aliases: aliases === '' ? [] : aliases.split(' '), inside }
}

/** The 37 that lowlight calls common. A test holds the list, the aliases and what is inside to lowlight's. */
export const commonGrammars: Readonly<Record<string, Grammar>> = {
  arduino: grammar(() => import('highlight.js/lib/languages/arduino'), 'ino'),
  bash: grammar(() => import('highlight.js/lib/languages/bash'), 'sh zsh'),
  c: grammar(() => import('highlight.js/lib/languages/c'), 'h'),
  cpp: grammar(() => import('highlight.js/lib/languages/cpp'), 'cc c++ h++ hpp hh hxx cxx'),
  csharp: grammar(() => import('highlight.js/lib/languages/csharp'), 'cs c#'),
  css: grammar(() => import('highlight.js/lib/languages/css')),
  diff: grammar(() => import('highlight.js/lib/languages/diff'), 'patch'),
  go: grammar(() => import('highlight.js/lib/languages/go'), 'golang'),
  graphql: grammar(() => import('highlight.js/lib/languages/graphql'), 'gql'),
  ini: grammar(() => import('highlight.js/lib/languages/ini'), 'toml'),
  java: grammar(() => import('highlight.js/lib/languages/java'), 'jsp'),
  javascript: grammar(
    () => import('highlight.js/lib/languages/javascript'),
    'js jsx mjs cjs',
    'xml',
    'css',
    'graphql',
  ),
  json: grammar(() => import('highlight.js/lib/languages/json'), 'jsonc'),
  kotlin: grammar(() => import('highlight.js/lib/languages/kotlin'), 'kt kts'),
  less: grammar(() => import('highlight.js/lib/languages/less')),
  lua: grammar(() => import('highlight.js/lib/languages/lua'), 'pluto'),
  makefile: grammar(() => import('highlight.js/lib/languages/makefile'), 'mk mak make'),
  markdown: grammar(() => import('highlight.js/lib/languages/markdown'), 'md mkdown mkd', 'xml'),
  objectivec: grammar(
    () => import('highlight.js/lib/languages/objectivec'),
    'mm objc obj-c obj-c++ objective-c++',
  ),
  perl: grammar(() => import('highlight.js/lib/languages/perl'), 'pl pm'),
  php: grammar(() => import('highlight.js/lib/languages/php')),
  'php-template': grammar(
    () => import('highlight.js/lib/languages/php-template'),
    '',
    'xml',
    'php',
  ),
  plaintext: grammar(() => import('highlight.js/lib/languages/plaintext'), 'text txt'),
  python: grammar(() => import('highlight.js/lib/languages/python'), 'py gyp ipython'),
  'python-repl': grammar(() => import('highlight.js/lib/languages/python-repl'), 'pycon', 'python'),
  r: grammar(() => import('highlight.js/lib/languages/r')),
  ruby: grammar(() => import('highlight.js/lib/languages/ruby'), 'rb gemspec podspec thor irb'),
  rust: grammar(() => import('highlight.js/lib/languages/rust'), 'rs'),
  scss: grammar(() => import('highlight.js/lib/languages/scss')),
  shell: grammar(() => import('highlight.js/lib/languages/shell'), 'console shellsession', 'bash'),
  sql: grammar(() => import('highlight.js/lib/languages/sql')),
  swift: grammar(() => import('highlight.js/lib/languages/swift')),
  typescript: grammar(
    () => import('highlight.js/lib/languages/typescript'),
    'ts tsx mts cts',
    'xml',
    'css',
    'graphql',
  ),
  vbnet: grammar(() => import('highlight.js/lib/languages/vbnet'), 'vb'),
  wasm: grammar(() => import('highlight.js/lib/languages/wasm')),
  xml: grammar(
    () => import('highlight.js/lib/languages/xml'),
    'html xhtml rss atom xjb xsd xsl plist wsf svg',
    'css',
    'javascript',
  ),
  yaml: grammar(() => import('highlight.js/lib/languages/yaml'), 'yml', 'ruby'),
}

const byName = new Map(
  Object.entries(commonGrammars).flatMap(([name, { aliases }]) =>
    [name, ...aliases].map((alias) => [alias, name] as const),
  ),
)

/** The names of all grammars that colouring some languages takes, each once. Unknown languages take none. */
export function grammarsFor(languages: readonly string[]): readonly string[] {
  const needed = new Set<string>()
  const add = (language: string): void => {
    const name = byName.get(language)
    if (name === undefined || needed.has(name)) return
    needed.add(name)
    commonGrammars[name]?.inside.forEach(add)
  }
  languages.forEach(add)
  return [...needed]
}
