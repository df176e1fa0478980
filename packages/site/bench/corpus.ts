import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A post of the corpus, before it is written down for one generator or another. */
export interface BenchPost {
  readonly name: string
  readonly title: string
  readonly date: string
  readonly tags: readonly string[]
  readonly body: string
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const ONSETS = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou']
const ENDS = ['', 'n', 'r', 's', 't', 'nd', 'ck', 'ing', 'er']

function vocabulary(size: number): string[] {
  const words: string[] = []
  for (let i = 0; words.length < size; i++) {
    const first =
      ONSETS[i % 19] + (VOWELS[Math.floor(i / 19) % 7] as string) + ENDS[Math.floor(i / 133) % 9]
    const rest = Math.floor(i / 1197)
    words.push(rest === 0 ? first : first + ONSETS[rest % 19] + VOWELS[Math.floor(rest / 19) % 7])
  }
  return words
}

/**
 * Posts of about 6 kB: words by Zipf's law, four or five of a few dozen tags (Zipf again), code in every second one, a
 * table in every fourth, a footnote in every third, one to three links to earlier posts.
 */
export function* corpus(size: number, seed = 1): Generator<BenchPost> {
  const next = random(seed)
  const words = vocabulary(20_000)
  const zipf = (count: number): number => Math.floor(count ** next()) - 1
  const word = (): string => words[zipf(words.length)] as string
  const sentence = (): string => {
    const list = Array.from({ length: 7 + Math.floor(next() * 12) }, word)
    const [first = ''] = list
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${list.slice(1).join(' ')}.`
  }
  const paragraph = (): string =>
    Array.from({ length: 3 + Math.floor(next() * 4) }, sentence).join(' ')

  for (let i = 0; i < size; i++) {
    const topic = word()
    const parts = [paragraph()]
    for (let section = 0; section < 4; section++) {
      parts.push(
        `## ${sentence().slice(0, -1)}`,
        paragraph(),
        paragraph().replace(' ', ` *${topic}* `),
      )
    }
    for (let link = 0; i > 0 && link < 1 + zipf(4); link++) {
      parts.splice(
        2 + link,
        0,
        `See [${word()} ${word()}](./post-${Math.floor(next() * i)}.md) for more.`,
      )
    }
    if (i % 2 === 0) parts.push(`\`\`\`js\n${code(word, next)}\n\`\`\``)
    if (i % 4 === 1) {
      const rows = Array.from(
        { length: 5 },
        () => `| ${word()} | ${Math.floor(next() * 1000)} | ${word()} |`,
      )
      parts.push(['| Name | Count | Note |', '| --- | ---: | --- |', ...rows].join('\n'))
    }
    if (i % 3 === 2) parts.push(`${sentence()}[^1]\n\n[^1]: ${sentence()}`)
    const day = new Date(Date.UTC(2000, 0, 1) + Math.floor((i * 9000) / size) * 86_400_000)
    yield {
      name: `post-${i}`,
      title: `${topic} ${word()} ${word()} ${i}`,
      date: day.toISOString().slice(0, 10),
      tags: [...new Set(Array.from({ length: 4 + (i % 2) }, () => `tag-${zipf(40)}`))],
      body: `${parts.join('\n\n')}\n`,
    }
  }
}

function code(word: () => string, next: () => number): string {
  const lines = Array.from(
    { length: 12 },
    () => `  const ${word()} = ${word()}(${Math.floor(next() * 100)}, '${word()}') // ${word()}`,
  )
  return `export function ${word()}(${word()}) {\n${lines.join('\n')}\n  return ${word()}\n}`
}

/** Writes a post as a Markdown file with front matter. Returns where. */
export function writePost(folder: string, post: BenchPost, file = `${post.name}.md`): string {
  const { name, title, date, tags, body } = post
  const location = join(folder, file)
  mkdirSync(dirname(location), { recursive: true })
  const front = `---\nid: ${name}\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntags: ${JSON.stringify(tags)}\n---\n`
  writeFileSync(location, front + body)
  return location
}
