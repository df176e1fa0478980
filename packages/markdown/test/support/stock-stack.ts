import { slug } from 'github-slugger'
import type { Element, Nodes, Root } from 'hast'
import rehypeAutolinkHeadings from 'rehype-autolink-headings'
import rehypeExternalLinks from 'rehype-external-links'
import rehypeHighlight from 'rehype-highlight'
import rehypeRaw from 'rehype-raw'
import rehypeSlug from 'rehype-slug'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/**
 * The usual stack of stock plugins with the features of our defaults, one frozen processor. What ours
 * is compared with, in output and in time.
 */
export function stockStack(): (text: string) => string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
    .use(rehypeRaw)
    .use(nameEmptyHeadings)
    .use(rehypeSlug)
    .use(rehypeAutolinkHeadings, {
      behavior: 'append',
      test: (node) => node.properties.id !== 'footnote-label',
      properties: { className: ['anchor'], ariaHidden: 'true', tabIndex: -1 },
      content: { type: 'text', value: '#' },
    })
    .use(rehypeExternalLinks, { rel: ['noopener'] })
    .use(lazyImages)
    .use(holdMarkedUpCode)
    .use(rehypeHighlight)
    .use(releaseMarkedUpCode)
    .use(rehypeStringify)
    .freeze()
  return (text) => String(processor.processSync(text))
}

/** The options that make ours do the same. */
export const sameAsStock = {
  html: 'trusted',
  templateTags: 'keep',
  attributeLists: 'keep',
  callouts: false,
  links: { externalRel: ['noopener'] },
} as const

// rehype-slug writes `id=""` for a heading without letters; ours calls it a section.
function nameEmptyHeadings() {
  return (tree: Root): void => {
    let empty = 0
    const visit = (node: Nodes): void => {
      if (node.type === 'element' && /^h[1-6]$/.test(node.tagName) && !node.properties.id) {
        if (slug(letters(node)) === '')
          node.properties.id = `section${empty++ ? `-${empty - 1}` : ''}`
      }
      if ('children' in node) for (const child of node.children) visit(child)
    }
    visit(tree)
  }
}

function letters(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(letters).join('') : ''
}

function lazyImages() {
  return (tree: Root): void => {
    let images = 0
    const visit = (node: Nodes): void => {
      if (isImage(node) && images++ > 0) {
        node.properties.loading ??= 'lazy'
        node.properties.decoding ??= 'async'
      }
      if ('children' in node) for (const child of node.children) visit(child)
    }
    visit(tree)
  }
}

// Code in raw HTML that holds elements is coloured or linked already. rehype-highlight takes those away,
// ours leaves it as it is.
function holdMarkedUpCode() {
  return (tree: Root): void =>
    eachElement(tree, (code) => {
      if (code.tagName !== 'code' || code.children.every((child) => child.type === 'text')) return
      if (code.properties.className === undefined) return
      code.properties.dataHeld = JSON.stringify(Object.entries(code.properties))
      delete code.properties.className
    })
}

function releaseMarkedUpCode() {
  return (tree: Root): void =>
    eachElement(tree, (code) => {
      const held = code.properties.dataHeld
      if (held !== undefined) code.properties = Object.fromEntries(JSON.parse(String(held)))
    })
}

function eachElement(node: Nodes, act: (element: Element) => void): void {
  if (node.type === 'element') act(node)
  if ('children' in node) for (const child of node.children) eachElement(child, act)
}

function isImage(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'img'
}

/**
 * Takes the intended differences out of both: cells are aligned by a class and not by the obsolete
 * attribute, task boxes stand in a label, and parse5, which the stock stack always runs and ours only
 * where there is HTML, writes `disabled=""` and drops an empty first line of code. The comment that
 * ends an excerpt is taken out of the text. What scrolls sideways is within reach of the keyboard.
 */
export function withoutIntendedDifferences(html: string): string {
  return html
    .replace(/<pre([^>]*) tabindex="0"/g, '<pre$1')
    .replace(/<div class="table" tabindex="0">(<table[\s\S]*?<\/table>)<\/div>/g, '$1')
    .replace(/<!-- more -->/g, '')
    .replace(/(<pre><code[^>]*>)\n+/g, '$1')
    .replace(/(<t[hd][^>]*?) align="(\w+)"/g, '$1 class="align-$2"')
    .replace(/<label>(<input type="checkbox"[^>]*>)([\s\S]*?)<\/label>/g, '$1$2')
    .replace(
      / (disabled|checked|data-footnote-ref|data-footnotes|data-footnote-backref)=""/g,
      ' $1',
    )
}
