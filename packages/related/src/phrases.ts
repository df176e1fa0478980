/** The sentences in which reasons are told, without full stops; one of links that is empty is left unsaid. `{}` in comments stands for what is named. */
export interface Phrases {
  /** `trust and peer review` */
  readonly and: (one: string, other: string) => string
  /** Both are about {} */
  readonly about: (subjects: string) => string
  /** Both belong to {} */
  readonly sameSeries: (series: string) => string
  /** Both are by {} */
  readonly sameAuthor: (authors: string) => string
  /** This post links to it */
  readonly linksTo: string
  /** It links to this post */
  readonly linkedFrom: string
  /** Posts like this one link to it */
  readonly linkedByAlike: string
}

/** The default. */
export const englishPhrases: Phrases = {
  and: (one, other) => `${one} and ${other}`,
  about: (subjects) => `Both are about ${subjects}`,
  sameSeries: (series) => `Both belong to ${series}`,
  sameAuthor: (authors) => `Both are by ${authors}`,
  linksTo: 'This post links to it',
  linkedFrom: 'It links to this post',
  linkedByAlike: 'Posts like this one link to it',
}
