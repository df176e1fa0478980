import { seeded } from '../src/contracts/random-markdown.ts'

const words =
  'a about after all also and any are as at because been before being between blog both but by can change code come could day did different do does each even every few find first for form from get give go good great group had has have help here home how if in into is it just know large last learn life like line little long look made make many may means members more most move much must name need new next no not now number of off often old on one only or other our out over own page part people place plan point question read right room same say see set she should show simple small so some something state still such system take talk team tell than that the their them then there these they thing think this those though time to together too trust try turn two under up us use very want was water way we well were what when where which while who will with without word work world would write year you your'.split(
    ' ',
  )
const code = [
  'export function sum(values: number[]): number {\n  let total = 0\n  for (const value of values) total += value\n  return total\n}',
  'def mean(values):\n    """The arithmetic mean."""\n    return sum(values) / len(values)',
  '#!/bin/sh\nset -eu\nfor file in *.md; do\n  echo "$file"\ndone',
  '<article class="post">\n  <h1>Title</h1>\n  <p>Text</p>\n</article>',
]
const languages = ['ts', 'python', 'sh', 'html']

/** Posts of 5 to 7 KB with what posts have: headings, lists, tasks, links, tables, notes, pictures, code; every tenth with HTML. */
export function generatedPosts(count: number): readonly string[] {
  const random = seeded(2026)
  return Array.from({ length: count }, (_, i) => post(random, i))
}

function post(random: () => number, number: number): string {
  const pick = <Item>(list: readonly Item[]): Item =>
    list[Math.floor(random() * list.length)] as Item
  const some = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const phrase = (length: number) => Array.from({ length }, () => pick(words)).join(' ')
  const marked = () => {
    const kind = random()
    if (kind < 0.05) return `*${phrase(2)}*`
    if (kind < 0.08) return `**${phrase(2)}**`
    if (kind < 0.1) return `\`${pick(words)}()\``
    if (kind < 0.14) return `[${phrase(3)}](https://example.org/${pick(words)}/${pick(words)})`
    if (kind < 0.16) return `[${phrase(2)}](./${pick(words)}.md)`
    return phrase(some(3, 9))
  }
  const sentence = () => {
    const text = Array.from({ length: some(1, 3) }, marked).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: some(2, 6) }, sentence).join(' ')
  const list = (mark: string) =>
    Array.from({ length: some(3, 6) }, () => `${mark} ${sentence()}`).join('\n')
  const blocks: (() => string)[] = [
    paragraph,
    paragraph,
    paragraph,
    paragraph,
    () => list('-'),
    () => list('1.'),
    () => `## ${phrase(some(2, 5))}`,
    () => `### ${phrase(some(2, 5))}`,
    () => `> ${sentence()}`,
    () => list('- [x]'),
    () => `![${phrase(3)}](./${pick(words)}.png "${phrase(2)}")`,
    () => {
      const which = some(0, 3)
      return `\`\`\`${languages[which]}\n${code[which]}\n// ${phrase(3)}\n\`\`\``
    },
    () =>
      `| ${phrase(1)} | ${phrase(1)} |\n|---|--:|\n${Array.from({ length: 4 }, () => `| ${phrase(2)} | ${some(1, 99)} |`).join('\n')}`,
  ]
  const parts = [paragraph()]
  const size = some(5000, 6800)
  let length = 0
  while (length < size) {
    const block = pick(blocks)()
    parts.push(block)
    length += block.length + 2
  }
  if (number % 10 === 0)
    parts.splice(
      3,
      0,
      `<div class="note">\n\n${paragraph()}\n\n</div>`,
      `A <kbd>key</kbd> and <br> a line.`,
    )
  if (number % 3 === 0) parts.push(`${sentence()}[^1]\n\n[^1]: ${sentence()}`)
  return `${parts.join('\n\n')}\n`
}
