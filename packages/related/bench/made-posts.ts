/** A post of the speed benchmark. Its text is made when it is read, so that a corpus needs no memory. */
export interface MadePost {
  readonly id: string
  readonly title: string
  readonly tags: readonly string[]
  readonly date: string
  readonly text: () => string
}

/** A seeded generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const syllables = 'ba ke li mo nu ra se ti vo du fa ge hi jo ku la me ni po ru sa te vi wo'.split(
  ' ',
)
const common =
  'the of and to a in is it you that was for on are with as they be at have this from or by not but what all were when we there can an your which their if do will about how up out them then she some so these into has more her him no than been its who my over did down only very after just where most'.split(
    ' ',
  )

/** Words by rank: rarer ones are made of syllables. */
function wordOfRank(rank: number): string {
  let word = ''
  for (let left = rank + 24; left > 0; left = Math.floor(left / 24)) word += syllables[left % 24]
  return word
}

/**
 * Posts of about 6 KB: half function words, the rest by Zipf's law from a vocabulary that grows with
 * the square root of the corpus (Heaps' law), a third of it from the post's own subject.
 */
export function madePosts(count: number): readonly MadePost[] {
  const vocabulary = Math.round(3000 * Math.sqrt(count / 100))
  return Array.from({ length: count }, (_, i) => {
    const random = seeded(i + 1)
    const subject = Math.floor(random() * Math.max(8, count / 40))
    const word = (): string => {
      if (random() < 0.5) return common[Math.floor(random() ** 2 * common.length)] as string
      if (random() < 0.3)
        return wordOfRank(200 + ((subject * 97 + Math.floor(random() ** 2 * 120)) % vocabulary))
      return wordOfRank(Math.floor(vocabulary ** random()))
    }
    const seed = Math.floor(random() * 1e9)
    return {
      id: `post-${i}`,
      title: `${word()} ${word()} ${word()} ${wordOfRank(subject)} ${word()}`,
      tags: Array.from({ length: 3 }, () => `tag-${Math.floor(random() ** 2 * 60)}`),
      date: new Date(Date.UTC(2010, 0, 1) + Math.floor(random() * 5000) * 86_400_000)
        .toISOString()
        .slice(0, 10),
      text: () => textOf(seed, subject, vocabulary),
    }
  })
}

function textOf(seed: number, subject: number, vocabulary: number): string {
  const random = seeded(seed)
  const parts: string[] = []
  let length = 0
  while (length < 6000) {
    const chance = random()
    const word =
      chance < 0.5
        ? (common[Math.floor(random() ** 2 * common.length)] as string)
        : chance < 0.65
          ? wordOfRank(200 + ((subject * 97 + Math.floor(random() ** 2 * 120)) % vocabulary))
          : wordOfRank(Math.floor(vocabulary ** random()))
    parts.push(word)
    length += word.length + 1
    if (random() < 0.08) parts.push('.')
  }
  return parts.join(' ')
}
