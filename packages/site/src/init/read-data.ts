import { collection } from '@octavo/content'

/** Data as it was written, whatever it is. */
export type Written = Readonly<Record<string, unknown>>

const anything = collection({
  source: [],
  ids: 'optional',
  schema: {
    '~standard': {
      version: 1,
      vendor: 'octavo',
      validate: (value: unknown) => ({ value }),
    },
  },
})

/** The front matter of a post, as far as it can be read. */
export async function readFrontMatter(path: string, text: string): Promise<Written> {
  const { value } = await anything.parse(path, text)
  return (value?.data ?? {}) as Written
}

/** A configuration in YAML, TOML or JSON, as far as it can be read: as if it were front matter. */
export function readConfig(path: string, text: string): Promise<Written> {
  const fence = /\.toml$/.test(path) ? '+++' : '---'
  const isJson = /\.json$/.test(path)
  return readFrontMatter('config.md', isJson ? text : `${fence}\n${text.trim()}\n${fence}\n`)
}
