import type { Entry } from '@octavo/content'
import { z } from 'zod'

/** The front matter of a person in content/authors/. Any Standard Schema will do: this one is zod's. */
export const author = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  /** One line about them. */
  short: z.string(),
})

export type Author = z.infer<typeof author>

type Person = Pick<Entry<Author>, 'data'>

/** The person of that name, if content/authors/ knows them. */
export const personOf = <P extends Person>(people: readonly P[], name: string): P | undefined =>
  people.find(({ data }) => data.name === name)
