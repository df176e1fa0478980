/** The sentences in which reasons are told, without full stops. `{}` in comments stands for the list. */
export interface Phrases {
  /** Joins the last two of a list: `and`. */
  readonly and: string
  /** Both are about {} */
  readonly about: (list: string) => string
  /** Both belong to {} */
  readonly sameSeries: (list: string) => string
  /** Both are by {} */
  readonly sameAuthor: (list: string) => string
  /** This post links to it */
  readonly linksTo: string
  /** It links to this post */
  readonly linkedFrom: string
  /** Posts like this one link to it */
  readonly linkedByAlike: string
}

/** The default. */
export const englishPhrases: Phrases = {
  and: 'and',
  about: (list) => `Both are about ${list}`,
  sameSeries: (list) => `Both belong to ${list}`,
  sameAuthor: (list) => `Both are by ${list}`,
  linksTo: 'This post links to it',
  linkedFrom: 'It links to this post',
  linkedByAlike: 'Posts like this one link to it',
}
