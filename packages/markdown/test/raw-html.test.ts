import type { Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { randomMarkdown, seeded } from '../src/contracts/random-markdown.ts'
import { reparseBlocks } from '../src/raw-html.ts'
import { commonmark } from './support/commonmark.ts'
import { hasBlogs, posts18f, postsOfDev, sampleOf } from './support/corpora.ts'
import { withoutIntendedDifferences } from './support/stock-stack.ts'

const long = process.env.OCTAVO_LONG === '1'
const toTree = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .freeze()
const raw = unified().use(rehypeRaw).freeze()
const stringify = unified().use(rehypeStringify).freeze()
const whole = (tree: Root) => raw.runSync(tree) as Root

const particles = [
  ...'<b> </b> <i> </i> <a> </a> <p> </p> <br> <br/> <img> <div> </div> <ul> <li> </li> </ul> <table> <tr> <td> </td> </tr> </table> <h2> </h2> <span/> </br> <iframe> </iframe> <hr> <pre> </pre> <!--x--> <form> </form> <select> <svg> </svg> <script> </script>'.split(
    ' ',
  ),
  ...'<b>x</b> <a>x</a> <a><b>x</b></a> <i>*x*</i> <td>x</td> <p><div>x</div></p> <b><p>x</p></b> <a><div>x</div></a> <table><tr><td>x</td></tr></table> <table>x<tr><div>y</div></tr></table> <h2><h3>x</h3></h2> <kbd>x</kbd> <a>[x](y)</a> <details><summary>x</summary>y</details> <li>x</li> <ul><li>x</li></ul> <iframe>x</iframe>'.split(
    ' ',
  ),
  ...[
    'word ',
    '*x*',
    '**x**',
    '[x](y)',
    '`x`',
    '\n',
    '\n\n',
    '\n\n',
    '- ',
    '> ',
    '# ',
    '| a | b |\n|---|---|\n| ',
    ' | ',
  ],
]

it('makes what parsing the whole tree again makes', () => {
  const random = seeded(12)
  const texts = commonmark.map(({ markdown }) => markdown)
  for (let i = 0; i < (long ? 50_000 : 500); i++) {
    const length = 1 + Math.floor(random() * 14)
    const pick = () => particles[Math.floor(random() * particles.length)]
    texts.push(random() < 0.9 ? Array.from({ length }, pick).join('') : randomMarkdown(random))
  }
  if (hasBlogs) {
    for (const { text } of [...sampleOf(posts18f(), 40), ...sampleOf(postsOfDev(), 500)])
      texts.push(text)
  }
  for (const text of texts) {
    const tree = toTree.runSync(toTree.parse(text)) as Root
    const write = (one: Root) =>
      withoutIntendedDifferences(stringify.stringify(one)).replace(/(<pre>)\n/g, '$1')
    expect(write(reparseBlocks(structuredClone(tree), whole)), text).toBe(write(whole(tree)))
  }
}, 3_600_000)

it('leaves blocks without HTML alone, unless HTML reaches over them', () => {
  const reparsed = (text: string) => {
    let parts = 0
    reparseBlocks(toTree.runSync(toTree.parse(text)) as Root, (tree) => {
      parts += tree.children.filter(({ type }) => type === 'element' || type === 'raw').length
      return whole(tree)
    })
    return parts
  }
  expect(reparsed('a\n\nb <br> c\n\nd')).toBe(1)
  expect(reparsed('a\n\n<div>\n\nb\n\n</div>\n\nc')).toBe(3)
  expect(reparsed('a\n\n<div>\n\nb\n\nc')).toBe(4)
})
