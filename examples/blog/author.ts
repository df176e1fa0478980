import { z } from 'zod'

/** The front matter of a person in content/authors/. Any Standard Schema will do: this one is zod's. */
export const author = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  /** One line about them. */
  short: z.string(),
})
